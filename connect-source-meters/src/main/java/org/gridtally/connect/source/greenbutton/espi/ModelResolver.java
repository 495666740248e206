package org.gridtally.connect.source.greenbutton.espi;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks the head-end for what a page's readings need and neither it nor an earlier page told: an update of readings
 * comes without their ReadingType, and after a restart the earlier pages are not read again.
 *
 * <p>Each resource is asked for once. What the head-end does not have stays unknown until a page tells it.
 */
public final class ModelResolver {
    private final MeterModel model;
    private final Resources resources;
    private final Set<String> asked = new HashSet<>();

    /** Single resources of the head-end. */
    @FunctionalInterface
    public interface Resources {
        /** The document of a path, or null when the head-end has none. */
        @Nullable
        EspiFeed get(String path) throws InterruptedException;
    }

    public ModelResolver(MeterModel model, Resources resources) {
        this.model = model;
        this.resources = resources;
    }

    /** Makes the model complete for some readings, as far as the head-end tells. */
    public void complete(List<BlockEntry> readings) throws InterruptedException {
        for (BlockEntry block : readings) {
            ChannelPath channel = block.channel();
            if (channel != null) {
                complete(channel);
            }
        }
    }

    private void complete(ChannelPath channel) throws InterruptedException {
        if (model.readingTypePath(channel.meterReading()) == null) {
            ask(channel.meterReading());
        }
        String type = model.readingTypePath(channel.meterReading());
        if (type != null && model.readingTypeOf(channel.meterReading()) == null) {
            ask(type);
        }
        if (!model.knows(channel.usagePoint())) {
            ask(channel.usagePoint());
        }
        String localTime = model.localTimePath(channel.usagePoint());
        if (localTime != null && model.localTime(channel.usagePoint()) == null) {
            ask(localTime);
        }
    }

    private void ask(String path) throws InterruptedException {
        if (asked.add(path)) {
            EspiFeed document = resources.get(path);
            if (document != null) {
                model.learn(document.model());
            }
        }
    }
}

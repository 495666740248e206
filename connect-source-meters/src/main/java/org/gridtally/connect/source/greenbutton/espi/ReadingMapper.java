package org.gridtally.connect.source.greenbutton.espi;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.gridtally.connect.source.reading.DeadLetter;
import org.gridtally.connect.source.reading.Reading;
import org.gridtally.connect.source.reading.Series;
import org.jspecify.annotations.Nullable;

/** Maps the entries of a page to readings; what cannot be mapped becomes a dead letter, and the rest goes on. */
public final class ReadingMapper {
    private final MeterModel model;
    private final RegisterDefaults registers;
    private final EspiFeed page;
    private final List<Reading> readings = new ArrayList<>();
    private final List<DeadLetter> deadLetters = new ArrayList<>();

    public ReadingMapper(MeterModel model, RegisterDefaults registers, EspiFeed page) {
        this.model = model;
        this.registers = registers;
        this.page = page;
    }

    /** Maps one entry. */
    public void map(BlockEntry block) {
        AtomEntry entry = block.entry();
        Series series = null;
        try {
            ChannelPath path = channel(block);
            series = path.series();
            BlockMapper mapper =
                    new BlockMapper(series, mapping(path), model.localTime(path.usagePoint()), version(entry));
            for (IntervalBlock interval : block.blocks()) {
                map(mapper, interval);
            }
        } catch (Unreadable e) {
            deadLetters.add(deadLetter(series, e, page.text(entry.from(), entry.to())));
        }
    }

    private void map(BlockMapper mapper, IntervalBlock block) {
        List<IntervalReading> raw = block.readings();
        for (int i = 0; i < raw.size(); i++) {
            IntervalReading reading = raw.get(i);
            try {
                readings.add(mapper.map(block, reading, i));
            } catch (Unreadable e) {
                deadLetters.add(deadLetter(mapper.series(), e, page.text(reading.from(), reading.to())));
            }
        }
    }

    private static ChannelPath channel(BlockEntry block) throws Unreadable {
        ChannelPath path = block.channel();
        if (path == null) {
            throw new Unreadable(
                    "link rel=up",
                    ".../UsagePoint/ID/MeterReading/ID/IntervalBlock",
                    block.entry().up());
        }
        return path;
    }

    private ChannelMapping mapping(ChannelPath path) throws Unreadable {
        ReadingType type = model.readingTypeOf(path.meterReading());
        if (type == null) {
            throw new Unreadable(
                    "ReadingType",
                    "the ReadingType of " + path.meterReading(),
                    model.readingTypePath(path.meterReading()));
        }
        return ChannelMapping.of(type, model.commodity(path.usagePoint()), registers);
    }

    private static long version(AtomEntry entry) throws Unreadable {
        String updated = entry.updated();
        try {
            return Timestamps.millis(updated);
        } catch (DateTimeException e) {
            throw new Unreadable("updated", "a date and time with its offset", updated);
        }
    }

    private static DeadLetter deadLetter(@Nullable Series series, Unreadable e, String raw) {
        return new DeadLetter(
                null,
                series == null ? null : series.usagePoint(),
                series == null ? null : series.meterSerial(),
                e.field(),
                e.expected(),
                e.found(),
                String.valueOf(e.getMessage()),
                raw);
    }

    /** The readings mapped so far, in the order of the page. */
    public List<Reading> readings() {
        return readings;
    }

    /** What could not be mapped so far. */
    public List<DeadLetter> deadLetters() {
        return deadLetters;
    }
}

package org.gridtally.core.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gridtally.core.Quality;
import org.gridtally.core.slots.SeriesSlots;
import org.gridtally.core.slots.Slots;
import org.jspecify.annotations.Nullable;

/**
 * The received canonical readings of one channel, ascending in time, whichever devices measured them.
 *
 * <p>In the slot in which a meter was exchanged both devices have a part; the parts add up, and the less trusted quality
 * stands for both. Placeholders and forecasts are left out.
 */
public final class ChannelSeries {
    private final String channel;
    private final long[] times;
    private final long[] values;
    private final Quality[] qualities;

    ChannelSeries(String channel, long[] times, long[] values, Quality[] qualities) {
        this.channel = channel;
        this.times = times;
        this.values = values;
        this.qualities = qualities;
    }

    /** Shows each channel that has a received reading, ascending by name. */
    public static void forEach(Slots slots, Consumer<ChannelSeries> visitor) {
        Devices devices = new Devices(visitor);
        slots.complete().forEachSeries(devices::add);
        devices.end();
    }

    /**
     * The one channel of slots that are asked for a shape: a peak, a run, a mean over time. Null without any reading.
     *
     * @throws IllegalArgumentException when there are several, whose shapes mean nothing together
     */
    public static @Nullable ChannelSeries only(Slots slots) {
        List<ChannelSeries> channels = new ArrayList<>(1);
        forEach(slots, channels::add);
        if (channels.size() > 1) {
            throw new IllegalArgumentException("slots: expected one channel, found "
                    + channels.get(0).channel + " and " + channels.get(1).channel
                    + (channels.size() > 2 ? " and others" : "") + "; group by usage point and channel");
        }
        return channels.isEmpty() ? null : channels.get(0);
    }

    /** {@code usage_point|channel}. */
    public String channel() {
        return channel;
    }

    /** At least one. */
    public int size() {
        return times.length;
    }

    /** UTC milliseconds since 1970, ascending, all different. */
    public long time(int index) {
        return times[index];
    }

    /** Micro-units. */
    public long value(int index) {
        return values[index];
    }

    /** The quality; of an exchange slot the less trusted of both parts. */
    public Quality quality(int index) {
        return qualities[index];
    }

    /** Gathers the devices of a channel, which follow one another because series come in the order of their names. */
    private static final class Devices {
        private final Consumer<ChannelSeries> visitor;
        private @Nullable ChannelMerge merge;

        Devices(Consumer<ChannelSeries> visitor) {
            this.visitor = visitor;
        }

        void add(SeriesSlots device) {
            String channel = device.channel();
            if (merge == null || !merge.channel().equals(channel)) {
                end();
                merge = new ChannelMerge(channel);
            }
            merge.add(device);
        }

        void end() {
            if (merge != null && !merge.isEmpty()) {
                visitor.accept(merge.result());
            }
        }
    }
}

package org.gridtally.core.channel;

import java.util.Arrays;
import org.gridtally.core.Quality;
import org.gridtally.core.slots.SeriesSlots;

/** Puts the devices of one channel on one line of time, device after device. */
final class ChannelMerge {
    private final String channel;
    private long[] times = {};
    private long[] values = {};
    private Quality[] qualities = {};

    ChannelMerge(String channel) {
        this.channel = channel;
    }

    String channel() {
        return channel;
    }

    boolean isEmpty() {
        return times.length == 0;
    }

    ChannelSeries result() {
        return new ChannelSeries(channel, times, values, qualities);
    }

    void add(SeriesSlots device) {
        int mine = times.length;
        int theirs = device.size();
        Line line = new Line(mine + theirs);
        int i = 0;
        int j = 0;
        while (i < mine || j < theirs) {
            if (j < theirs && !device.quality(j).isReceived()) {
                j++;
            } else if (j == theirs || i < mine && times[i] < device.time(j)) {
                line.put(times[i], values[i], qualities[i++]);
            } else if (i == mine || device.time(j) < times[i]) {
                line.put(device.time(j), device.value(j), device.quality(j++));
            } else {
                line.put(
                        times[i],
                        Math.addExact(values[i], device.value(j)),
                        lesser(qualities[i++], device.quality(j++)));
            }
        }
        times = Arrays.copyOf(line.times, line.size);
        values = Arrays.copyOf(line.values, line.size);
        qualities = Arrays.copyOf(line.qualities, line.size);
    }

    private static Quality lesser(Quality a, Quality b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static final class Line {
        private final long[] times;
        private final long[] values;
        private final Quality[] qualities;
        private int size;

        Line(int capacity) {
            times = new long[capacity];
            values = new long[capacity];
            qualities = new Quality[capacity];
        }

        void put(long time, long value, Quality quality) {
            times[size] = time;
            values[size] = value;
            qualities[size++] = quality;
        }
    }
}

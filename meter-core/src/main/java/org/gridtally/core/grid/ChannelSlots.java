package org.gridtally.core.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.gridtally.core.slots.SeriesSlots;
import org.jspecify.annotations.Nullable;

/**
 * Brings the devices of a channel together and judges each channel. Series come in the order of their names, so the
 * devices of one channel follow one another.
 */
final class ChannelSlots {
    private final GridClock clock;
    private final Expectation expectation;
    private final long from;
    private final long to;
    private final List<long[]> received = new ArrayList<>();
    private final List<long[]> touched = new ArrayList<>();
    private @Nullable String channel;
    private long receivedSlots;
    private long offGrid;

    ChannelSlots(GridClock clock, Expectation expectation, long from, long to) {
        this.clock = clock;
        this.expectation = expectation;
        this.from = from;
        this.to = to;
    }

    void add(SeriesSlots series) {
        String next = series.channel();
        if (!next.equals(channel)) {
            judge();
            channel = next;
        }
        collect(series);
    }

    Completeness finish() {
        judge();
        return new Completeness(receivedSlots, expectation.expected(), offGrid);
    }

    private void collect(SeriesSlots series) {
        long[] valid = new long[series.size()];
        long[] all = new long[series.size()];
        int validCount = 0;
        int allCount = 0;
        for (int i = 0; i < series.size(); i++) {
            long time = series.time(i);
            if (time >= from && time < to) {
                all[allCount++] = time;
                if (series.quality(i).isReceived()) {
                    valid[validCount++] = time;
                }
            }
        }
        received.add(Arrays.copyOf(valid, validCount));
        touched.add(Arrays.copyOf(all, allCount));
    }

    private void judge() {
        if (channel == null) {
            return;
        }
        expectation.channel();
        for (long time : union(touched)) {
            expectation.touch(time);
        }
        for (long time : union(received)) {
            if (clock.isOnGrid(time)) {
                receivedSlots++;
            } else {
                offGrid++;
            }
        }
        received.clear();
        touched.clear();
    }

    private static long[] union(List<long[]> devices) {
        if (devices.size() == 1) {
            return devices.get(0);
        }
        return devices.stream()
                .flatMapToLong(LongStream::of)
                .sorted()
                .distinct()
                .toArray();
    }
}

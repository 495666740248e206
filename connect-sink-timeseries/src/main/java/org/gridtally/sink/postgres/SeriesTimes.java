package org.gridtally.sink.postgres;

import java.util.Arrays;

/**
 * The latest time that has been written of each series, by the hash of the series. Two series of one hash share the
 * later of their times. It is forgotten when it would hold more than a million series, about 32 MB.
 */
final class SeriesTimes {
    static final long UNKNOWN = Long.MIN_VALUE;

    private static final int FIRST_CAPACITY = 1 << 10;
    private static final int LARGEST_CAPACITY = 1 << 21;

    private long[] series = new long[FIRST_CAPACITY];
    private long[] times = unknown(FIRST_CAPACITY);
    private int size;

    /** Milliseconds since 1970, or {@link #UNKNOWN}. */
    long latest(long hash) {
        return times[place(hash)];
    }

    /** Notes that a row of this time is written. */
    void note(long hash, long time) {
        int place = place(hash);
        if (times[place] == UNKNOWN) {
            if (2 * size >= series.length) {
                grow();
                place = place(hash);
            }
            size++;
            series[place] = hash;
        }
        times[place] = Math.max(times[place], time);
    }

    /** Where a series is, or the free place where it belongs. */
    private int place(long hash) {
        int mask = series.length - 1;
        int place = (int) (hash ^ (hash >>> 32)) & mask;
        while (times[place] != UNKNOWN && series[place] != hash) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldSeries = series;
        long[] oldTimes = times;
        int capacity = Math.min(2 * series.length, LARGEST_CAPACITY);
        boolean forgets = capacity == series.length;
        series = new long[capacity];
        times = unknown(capacity);
        size = 0;
        for (int i = 0; i < oldSeries.length && !forgets; i++) {
            if (oldTimes[i] != UNKNOWN) {
                note(oldSeries[i], oldTimes[i]);
            }
        }
    }

    private static long[] unknown(int capacity) {
        long[] times = new long[capacity];
        Arrays.fill(times, UNKNOWN);
        return times;
    }
}

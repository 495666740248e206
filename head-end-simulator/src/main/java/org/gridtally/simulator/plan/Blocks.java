package org.gridtally.simulator.plan;

import java.util.Arrays;

/** The runs of readings of one series that are delivered together. */
public final class Blocks {
    private int[] series = new int[256];
    private int[] first = new int[256];
    private int[] count = new int[256];
    private int size;

    /** Adds a block and returns its number. */
    public int add(int seriesIndex, int firstReading, int readings) {
        if (size == series.length) {
            int capacity = size + (size >> 1);
            series = Arrays.copyOf(series, capacity);
            first = Arrays.copyOf(first, capacity);
            count = Arrays.copyOf(count, capacity);
        }
        series[size] = seriesIndex;
        first[size] = firstReading;
        count[size] = readings;
        return size++;
    }

    public int size() {
        return size;
    }

    public int series(int block) {
        return series[block];
    }

    /** Position of its first reading in {@link Readings}. */
    public int first(int block) {
        return first[block];
    }

    public int count(int block) {
        return count[block];
    }

    /** The position behind its last reading. */
    public int end(int block) {
        return first[block] + count[block];
    }
}

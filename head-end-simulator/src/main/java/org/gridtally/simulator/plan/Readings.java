package org.gridtally.simulator.plan;

import java.util.Arrays;
import org.gridtally.core.Quality;

/**
 * Every reading to be delivered, repeats and corrections included, in 13 bytes each. Times are whole seconds of an
 * unsigned int: from 1970 to 2106.
 */
public final class Readings {
    private int[] seconds = new int[1024];
    private long[] micros = new long[1024];
    private byte[] qualities = new byte[1024];
    private int size;

    /** Adds a reading at its end and returns its position. */
    public int add(long epochSecond, long value, Quality quality) {
        if (size == seconds.length) {
            int capacity = size + (size >> 1);
            seconds = Arrays.copyOf(seconds, capacity);
            micros = Arrays.copyOf(micros, capacity);
            qualities = Arrays.copyOf(qualities, capacity);
        }
        seconds[size] = (int) epochSecond;
        micros[size] = value;
        qualities[size] = (byte) quality.rank();
        return size++;
    }

    public int size() {
        return size;
    }

    public long epochSecond(int position) {
        return Integer.toUnsignedLong(seconds[position]);
    }

    public long micros(int position) {
        return micros[position];
    }

    public Quality quality(int position) {
        return Quality.ofRank(qualities[position]);
    }

    /** Gives up the spare room once all readings are there. */
    public void trim() {
        seconds = Arrays.copyOf(seconds, size);
        micros = Arrays.copyOf(micros, size);
        qualities = Arrays.copyOf(qualities, size);
    }
}

package org.gridtally.quickstart.probe;

import java.util.Arrays;

/** Nearest-rank percentiles of all samples: no sketch, since a demo has thousands of them, not billions. */
public final class Percentiles {
    private long[] samples = new long[1024];
    private int count;

    public synchronized void add(long sample) {
        if (count == samples.length) {
            samples = Arrays.copyOf(samples, count * 2);
        }
        samples[count++] = sample;
    }

    public synchronized int count() {
        return count;
    }

    /** The smallest sample that at least {@code percent} of all samples do not exceed; 0 without samples. */
    public synchronized long at(double percent) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(samples, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * count);
        return sorted[Math.max(0, rank - 1)];
    }
}

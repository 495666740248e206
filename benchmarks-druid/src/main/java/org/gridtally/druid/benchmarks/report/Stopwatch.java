package org.gridtally.druid.benchmarks.report;

import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Times work of a second or so.
 *
 * @param warmUps runs before the first that counts
 * @param runs runs that count
 */
public record Stopwatch(int warmUps, int runs) {
    /** The median of the runs in nanoseconds. The work's result is looked at, so that no compiler leaves it out. */
    public double median(LongSupplier work) {
        long seen = 0;
        for (int i = 0; i < warmUps; i++) {
            seen += work.getAsLong();
        }
        double[] nanos = new double[runs];
        for (int i = 0; i < runs; i++) {
            long started = System.nanoTime();
            seen += work.getAsLong();
            nanos[i] = System.nanoTime() - started;
        }
        if (seen == 0) {
            throw new IllegalStateException("expected work with a result, found none");
        }
        Arrays.sort(nanos);
        return (nanos[(runs - 1) / 2] + nanos[runs / 2]) / 2;
    }
}

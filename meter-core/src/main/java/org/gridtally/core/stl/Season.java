package org.gridtally.core.stl;

import java.util.Arrays;

/**
 * The repeating part of a detrended series: each phase of the cycle smoothed over the cycles, then relieved of what is
 * no repetition but a slow movement.
 */
final class Season {
    private final int period;
    private final Loess overCycles;
    private final Loess lowPass;

    Season(int period, int span) {
        this.period = period;
        this.overCycles = new Loess(span);
        this.lowPass = new Loess(period % 2 == 0 ? period + 1 : period);
    }

    double[] of(double[] detrended, double[] weights) {
        int n = detrended.length;
        double[] cycles = smoothedPhases(detrended, weights);
        double[] slow = movingMean(movingMean(movingMean(cycles, period), period), 3);
        double[] even = new double[n];
        Arrays.fill(even, 1);
        double[] smoothSlow = lowPass.smooth(slow, even);
        double[] season = new double[n];
        for (int i = 0; i < n; i++) {
            season[i] = cycles[i + period] - smoothSlow[i];
        }
        return season;
    }

    /** One cycle longer at both ends, which the moving means use up. */
    private double[] smoothedPhases(double[] detrended, double[] weights) {
        int n = detrended.length;
        double[] cycles = new double[n + 2 * period];
        for (int phase = 0; phase < period; phase++) {
            int count = (n - phase + period - 1) / period;
            double[] values = new double[count];
            double[] trust = new double[count];
            for (int c = 0; c < count; c++) {
                values[c] = detrended[phase + c * period];
                trust[c] = weights[phase + c * period];
            }
            for (int c = -1; c <= count; c++) {
                cycles[phase + (c + 1) * period] = overCycles.at(c, values, trust);
            }
        }
        return cycles;
    }

    private static double[] movingMean(double[] values, int length) {
        double[] means = new double[values.length - length + 1];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i];
            if (i >= length - 1) {
                means[i - length + 1] = sum / length;
                sum -= values[i - length + 1];
            }
        }
        return means;
    }
}

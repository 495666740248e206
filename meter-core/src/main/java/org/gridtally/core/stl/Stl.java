package org.gridtally.core.stl;

import java.util.stream.IntStream;
import org.gridtally.core.stats.SortedValues;

/**
 * Which part of a value is trend, which season, and what remains? Seasonal-trend decomposition by loess after Cleveland,
 * Cleveland, McRae and Terpenning (1990), "STL: A Seasonal-Trend Decomposition Procedure Based on Loess", Journal of
 * Official Statistics 6(1), in its robust form: values that do not fit lose weight from pass to pass, so that an outlier
 * moves neither trend nor season.
 */
public final class Stl {
    /** The paper's lower bound for what is robust enough in practice. */
    private static final int OUTER_PASSES = 5;

    private final int period;
    private final Season season;
    private final Loess trend;

    /**
     * A decomposition.
     *
     * @param period values per cycle; at least 2
     * @param seasonSpan how many cycles a season is smoothed over; odd, at least 7
     */
    public Stl(int period, int seasonSpan) {
        if (period < 2) {
            throw new IllegalArgumentException("period: expected at least 2 points, found " + period);
        }
        if (seasonSpan < 7 || seasonSpan % 2 == 0) {
            throw new IllegalArgumentException("seasonSpan: expected an odd number from 7, found " + seasonSpan);
        }
        this.period = period;
        this.season = new Season(period, seasonSpan);
        // The paper's choice: the smallest span for which trend and season do not compete for the same variation.
        this.trend = new Loess(odd(1.5 * period / (1 - 1.5 / seasonSpan)));
    }

    /**
     * Decomposes values on a regular grid.
     *
     * @param values one per slot; where missing, anything finite near its neighbours
     * @param present false where missing: such a slot has no weight
     * @throws IllegalArgumentException when there are less than two cycles
     */
    public Decomposition decompose(double[] values, boolean[] present) {
        if (values.length < 2 * period) {
            throw new IllegalArgumentException(
                    "values: expected at least two cycles of " + period + ", found " + values.length);
        }
        double[] weights = ones(present);
        Decomposition parts = new Decomposition(new double[values.length], new double[values.length], values);
        for (int pass = 0; pass <= OUTER_PASSES; pass++) {
            parts = inner(values, parts.trend(), weights);
            weights = trust(parts.remainder(), present);
        }
        return parts;
    }

    private Decomposition inner(double[] values, double[] oldTrend, double[] weights) {
        double[] seasonal = season.of(minus(values, oldTrend), weights);
        double[] newTrend = trend.smooth(minus(values, seasonal), weights);
        return new Decomposition(newTrend, seasonal, minus(minus(values, seasonal), newTrend));
    }

    /** Bisquare weights: 1 for what fits, 0 beyond six median absolute remainders. */
    private static double[] trust(double[] remainder, boolean[] present) {
        double[] weights = ones(present);
        double[] sizes = IntStream.range(0, remainder.length)
                .filter(i -> present[i])
                .mapToDouble(i -> Math.abs(remainder[i]))
                .toArray();
        double far = 6 * new SortedValues(sizes).median();
        for (int i = 0; i < remainder.length; i++) {
            double share = far > 0 ? Math.min(Math.abs(remainder[i]) / far, 1) : 0;
            weights[i] *= (1 - share * share) * (1 - share * share);
        }
        return weights;
    }

    private static double[] ones(boolean[] present) {
        double[] weights = new double[present.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = present[i] ? 1 : 0;
        }
        return weights;
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    private static int odd(double least) {
        int up = (int) Math.ceil(least);
        return up % 2 == 0 ? up + 1 : up;
    }
}

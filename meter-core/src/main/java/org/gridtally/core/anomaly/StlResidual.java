package org.gridtally.core.anomaly;

import java.time.Duration;
import java.util.stream.IntStream;
import org.gridtally.core.stats.SortedValues;
import org.gridtally.core.stl.Decomposition;
import org.gridtally.core.stl.Stl;

/**
 * Is what trend and season leave unexplained large?
 *
 * <p>Score: the robust z of the remainder of a seasonal-trend decomposition by loess ({@link Stl}), in its robust
 * deviations ({@link Scale}). Over a stream the last window is decomposed once per cycle, and a point is held against the
 * forecast: the last trend plus the last season at its phase.
 *
 * @param limit above 0; default 3.5
 * @param period the length of a cycle in milliseconds; default one day, weekly one week
 * @param minCycles less says nothing; at least 2, default 4
 * @param seasonSpan cycles that a season is smoothed over; odd, at least 7, default 13
 * @param floor the least deviation, in the value's unit; above 0, default 10<sup>-6</sup>
 */
public record StlResidual(double limit, long period, int minCycles, int seasonSpan, double floor)
        implements AnomalyFunction {
    /** Checks the parameters. */
    public StlResidual {
        new Parameter(AnomalyKind.STL_RESIDUAL, "limit").above(0, limit);
        new Parameter(AnomalyKind.STL_RESIDUAL, "period").atLeast(2, (double) period);
        new Parameter(AnomalyKind.STL_RESIDUAL, "minCycles").atLeast(2, minCycles);
        new Parameter(AnomalyKind.STL_RESIDUAL, "seasonSpan").atLeast(7, seasonSpan);
        new Parameter(AnomalyKind.STL_RESIDUAL, "floor").above(0, floor);
        if (seasonSpan % 2 == 0) {
            throw new IllegalArgumentException("stl_residual: seasonSpan: expected an odd number, found " + seasonSpan);
        }
    }

    /** A daily cycle. */
    public static StlResidual defaults() {
        return new StlResidual(3.5, Duration.ofDays(1).toMillis(), 4, 13, Scale.RESOLUTION);
    }

    /** A weekly cycle. */
    public static StlResidual weekly() {
        return new StlResidual(3.5, Duration.ofDays(7).toMillis(), 4, 13, Scale.RESOLUTION);
    }

    @Override
    public AnomalyKind kind() {
        return AnomalyKind.STL_RESIDUAL;
    }

    @Override
    public double[] scores(SeriesPoints points) {
        double[] scores = new double[points.size()];
        RegularGrid.of(points.times(), points.values()).filter(this::longEnough).ifPresent(grid -> {
            double[] remainder = decompose(grid).remainder();
            Spread spread = spread(remainder, grid);
            for (int i = 0; i < scores.length; i++) {
                scores[i] = spread.score(remainder[grid.slot(points.time(i))]);
            }
        });
        return scores;
    }

    @Override
    public StreamingScore streaming(int window) {
        return new StlStream(this, window);
    }

    boolean longEnough(RegularGrid grid) {
        int cycle = pointsPerCycle(grid);
        return cycle >= 2 && grid.values.length >= (long) minCycles * cycle;
    }

    int pointsPerCycle(RegularGrid grid) {
        return (int) Math.min(Math.round((double) period / grid.step), Integer.MAX_VALUE);
    }

    Decomposition decompose(RegularGrid grid) {
        return new Stl(pointsPerCycle(grid), seasonSpan).decompose(grid.values, grid.present);
    }

    Spread spread(double[] remainder, RegularGrid grid) {
        SortedValues known = new SortedValues(IntStream.range(0, remainder.length)
                .filter(i -> grid.present[i])
                .mapToDouble(i -> remainder[i])
                .toArray());
        return new Spread(known.median(), Scale.of(known, floor));
    }

    /** Where remainders lie and how far about it. */
    record Spread(double median, double scale) {
        double score(double remainder) {
            return (remainder - median) / scale;
        }
    }
}

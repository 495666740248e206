package org.gridtally.core.anomaly;

import org.gridtally.core.stats.LeaveOneOut;
import org.gridtally.core.stats.Moments;
import org.gridtally.core.stats.SlidingWindow;

/**
 * How many standard deviations from the mean of the other points? The three-sigma rule.
 *
 * <p>Score: (x - mean)/max(s, floor), in standard deviations; mean and sample deviation s of the other points, the tested
 * one left out, since among n points that include it no |z| exceeds (n - 1)/sqrt(n).
 *
 * @param limit k, above 0; default 3
 * @param minPoints fewer other points than this say nothing; at least 2, default 20
 * @param floor the least deviation, in the value's unit; above 0, default 10<sup>-6</sup>, the resolution of a value
 */
public record ZScore(double limit, int minPoints, double floor) implements AnomalyFunction {
    /** Checks the parameters. */
    public ZScore {
        new Parameter(AnomalyKind.Z, "limit").above(0, limit);
        new Parameter(AnomalyKind.Z, "minPoints").atLeast(2, minPoints);
        new Parameter(AnomalyKind.Z, "floor").above(0, floor);
    }

    /** k = 3 over at least 20 points. */
    public static ZScore defaults() {
        return new ZScore(3, 20, Scale.RESOLUTION);
    }

    @Override
    public AnomalyKind kind() {
        return AnomalyKind.Z;
    }

    @Override
    public double[] scores(SeriesPoints points) {
        LeaveOneOut others = new LeaveOneOut(points.values());
        double[] scores = new double[points.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(others.without(i), points.value(i));
        }
        return scores;
    }

    @Override
    public StreamingScore streaming(int window) {
        SlidingWindow past = new SlidingWindow(window);
        return (time, value) -> {
            double score = score(past.moments(), value);
            past.add(value);
            return score;
        };
    }

    private double score(Moments others, double value) {
        if (others.count() < minPoints) {
            return 0;
        }
        return (value - others.mean()) / Math.max(others.deviation(), floor);
    }
}

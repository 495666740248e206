package org.gridtally.core.anomaly;

import org.gridtally.core.stats.Moments;
import org.gridtally.core.stats.SlidingWindow;

/**
 * Have small deviations to one side added up? A meter that slows down; the tabular cumulative sum of Page (1954),
 * "Continuous Inspection Schemes".
 *
 * <p>With u = (x - mean)/s against a baseline, high = max(0, high + u - k) and low = max(0, low - u - k); score: the
 * larger one, in standard deviations, negative when it is low. Beyond h both start again at 0, so that every anomalous
 * point is new evidence. Over a whole series the baseline is its first points, which score 0; over a stream it is the
 * window, which forgets.
 *
 * @param limit h, above 0; default 5
 * @param slack k, what a deviation must exceed to add up; at least 0, default 0.5
 * @param baseline how many points make the baseline; at least 2, default 20
 * @param floor the least deviation, in the value's unit; above 0, default 10<sup>-6</sup>
 */
public record Cusum(double limit, double slack, int baseline, double floor) implements AnomalyFunction {
    /** Checks the parameters. */
    public Cusum {
        new Parameter(AnomalyKind.CUSUM, "limit").above(0, limit);
        new Parameter(AnomalyKind.CUSUM, "slack").atLeast(0, slack);
        new Parameter(AnomalyKind.CUSUM, "baseline").atLeast(2, baseline);
        new Parameter(AnomalyKind.CUSUM, "floor").above(0, floor);
    }

    /** k = 0.5, h = 5, twenty points of baseline. */
    public static Cusum defaults() {
        return new Cusum(5, 0.5, 20, Scale.RESOLUTION);
    }

    @Override
    public AnomalyKind kind() {
        return AnomalyKind.CUSUM;
    }

    @Override
    public double[] scores(SeriesPoints points) {
        double[] scores = new double[points.size()];
        if (scores.length <= baseline) {
            return scores;
        }
        Moments reference = Moments.of(points.values(), 0, baseline);
        Sums sums = new Sums();
        for (int i = baseline; i < scores.length; i++) {
            scores[i] = sums.next(reference, points.value(i));
        }
        return scores;
    }

    @Override
    public StreamingScore streaming(int window) {
        SlidingWindow past = new SlidingWindow(window);
        Sums sums = new Sums();
        return (time, value) -> {
            double score = past.size() < baseline ? 0 : sums.next(past.moments(), value);
            past.add(value);
            return score;
        };
    }

    private final class Sums {
        private double high;
        private double low;

        double next(Moments reference, double value) {
            if (Math.max(high, low) > limit) {
                high = 0;
                low = 0;
            }
            double u = (value - reference.mean()) / Math.max(reference.deviation(), floor);
            high = Math.max(0, high + u - slack);
            low = Math.max(0, low - u - slack);
            return high >= low ? high : -low;
        }
    }
}

package org.gridtally.core.anomaly;

import org.gridtally.core.stats.Moments;
import org.gridtally.core.stats.SlidingWindow;

/**
 * Has the level drifted? The exponentially weighted moving average chart of Roberts (1959), "Control Chart Tests Based
 * on Geometric Moving Averages".
 *
 * <p>With u = (x - mean)/s against a baseline, e = lambda u + (1 - lambda) e; score: e over its own deviation
 * sqrt(lambda/(2 - lambda) (1 - (1 - lambda)^2t)) after t points. Over a whole series the baseline is its first points,
 * which score 0; over a stream it is the window, which forgets.
 *
 * @param limit L, above 0; default 3
 * @param lambda the weight of the newest point, above 0 to 1; default 0.2
 * @param baseline how many points make the baseline; at least 2, default 20
 * @param floor the least deviation, in the value's unit; above 0, default 10<sup>-6</sup>
 */
public record Ewma(double limit, double lambda, int baseline, double floor) implements AnomalyFunction {
    /** Checks the parameters. */
    public Ewma {
        new Parameter(AnomalyKind.EWMA, "limit").above(0, limit);
        new Parameter(AnomalyKind.EWMA, "lambda").within(Double.MIN_NORMAL, 1, lambda);
        new Parameter(AnomalyKind.EWMA, "baseline").atLeast(2, baseline);
        new Parameter(AnomalyKind.EWMA, "floor").above(0, floor);
    }

    /** lambda = 0.2, L = 3, twenty points of baseline. */
    public static Ewma defaults() {
        return new Ewma(3, 0.2, 20, Scale.RESOLUTION);
    }

    @Override
    public AnomalyKind kind() {
        return AnomalyKind.EWMA;
    }

    @Override
    public double[] scores(SeriesPoints points) {
        double[] scores = new double[points.size()];
        if (scores.length <= baseline) {
            return scores;
        }
        Moments reference = Moments.of(points.values(), 0, baseline);
        Average average = new Average();
        for (int i = baseline; i < scores.length; i++) {
            scores[i] = average.next(reference, points.value(i));
        }
        return scores;
    }

    @Override
    public StreamingScore streaming(int window) {
        SlidingWindow past = new SlidingWindow(window);
        Average average = new Average();
        return (time, value) -> {
            double score = past.size() < baseline ? 0 : average.next(past.moments(), value);
            past.add(value);
            return score;
        };
    }

    private final class Average {
        private double level;
        private double variance;

        double next(Moments reference, double value) {
            double u = (value - reference.mean()) / Math.max(reference.deviation(), floor);
            level = lambda * u + (1 - lambda) * level;
            // The closed form of the class comment, grown step by step.
            variance = lambda * lambda + (1 - lambda) * (1 - lambda) * variance;
            return level / Math.sqrt(variance);
        }
    }
}

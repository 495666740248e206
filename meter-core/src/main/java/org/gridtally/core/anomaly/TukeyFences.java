package org.gridtally.core.anomaly;

import org.gridtally.core.stats.SlidingWindow;
import org.gridtally.core.stats.SortedValues;

/**
 * How far outside two quantiles, in the distance between them? Tukey's fences (1977), "Exploratory Data Analysis".
 *
 * <p>Score: (x - Qhigh)/(Qhigh - Qlow) above Qhigh, (x - Qlow)/(Qhigh - Qlow) below Qlow, 0 between; anomalous beyond K.
 *
 * @param kind TUKEY for quartiles, CUSTOM_TUKEY for other quantiles
 * @param limit K, above 0; default 1.5, "far out" is 3
 * @param low the lower quantile's share, 0 to below 0.5; default 0.25, custom 0.1
 * @param high the upper quantile's share, above 0.5 to 1; default 0.75, custom 0.9
 * @param minPoints fewer points than this say nothing; at least 4, default 20
 * @param floor the least distance of both quantiles, in the value's unit; above 0, default 10<sup>-6</sup>
 */
public record TukeyFences(AnomalyKind kind, double limit, double low, double high, int minPoints, double floor)
        implements AnomalyFunction {
    /** Checks the parameters. */
    public TukeyFences {
        if (kind != AnomalyKind.TUKEY && kind != AnomalyKind.CUSTOM_TUKEY) {
            throw new IllegalArgumentException("kind: expected TUKEY or CUSTOM_TUKEY, found " + kind);
        }
        new Parameter(kind, "limit").above(0, limit);
        new Parameter(kind, "low").within(0, Math.nextDown(0.5), low);
        new Parameter(kind, "high").within(Math.nextUp(0.5), 1, high);
        new Parameter(kind, "minPoints").atLeast(4, minPoints);
        new Parameter(kind, "floor").above(0, floor);
    }

    /** Quartiles, K = 1.5. */
    public static TukeyFences defaults() {
        return new TukeyFences(AnomalyKind.TUKEY, 1.5, 0.25, 0.75, 20, Scale.RESOLUTION);
    }

    /** The 10th and the 90th percentile, K = 1.5. */
    public static TukeyFences customDefaults() {
        return new TukeyFences(AnomalyKind.CUSTOM_TUKEY, 1.5, 0.1, 0.9, 20, Scale.RESOLUTION);
    }

    @Override
    public double[] scores(SeriesPoints points) {
        double[] scores = new double[points.size()];
        if (scores.length < minPoints) {
            return scores;
        }
        Fences fences = fences(new SortedValues(points.values()));
        for (int i = 0; i < scores.length; i++) {
            scores[i] = fences.score(points.value(i));
        }
        return scores;
    }

    @Override
    public StreamingScore streaming(int window) {
        SlidingWindow past = new SlidingWindow(window);
        return (time, value) -> {
            double score = past.size() < minPoints ? 0 : fences(past.sorted()).score(value);
            past.add(value);
            return score;
        };
    }

    private Fences fences(SortedValues values) {
        double bottom = values.quantile(low);
        double top = values.quantile(high);
        return new Fences(bottom, top, Math.max(top - bottom, floor));
    }

    private record Fences(double bottom, double top, double width) {
        double score(double value) {
            return (Math.max(value - top, 0) + Math.min(value - bottom, 0)) / width;
        }
    }
}

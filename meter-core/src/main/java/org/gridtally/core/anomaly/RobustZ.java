package org.gridtally.core.anomaly;

import org.gridtally.core.stats.SlidingWindow;
import org.gridtally.core.stats.SortedValues;

/**
 * How many robust deviations from the median? Outliers, up to half of the points, neither move nor hide themselves.
 *
 * <p>Score: 0.6745 (x - median)/MAD, the modified z-score of Iglewicz and Hoaglin (1993), "How to Detect and Handle
 * Outliers"; in standard deviations were the values normal. {@link Scale} tells what stands in when MAD is 0.
 *
 * @param limit above 0; default 3.5
 * @param minPoints fewer points than this say nothing; at least 2, default 20
 * @param floor the least deviation, in the value's unit; above 0, default 10<sup>-6</sup>, the resolution of a value
 */
public record RobustZ(double limit, int minPoints, double floor) implements AnomalyFunction {
    /** Checks the parameters. */
    public RobustZ {
        new Parameter(AnomalyKind.ROBUST_Z, "limit").above(0, limit);
        new Parameter(AnomalyKind.ROBUST_Z, "minPoints").atLeast(2, minPoints);
        new Parameter(AnomalyKind.ROBUST_Z, "floor").above(0, floor);
    }

    /** Above 3.5 over at least 20 points. */
    public static RobustZ defaults() {
        return new RobustZ(3.5, 20, Scale.RESOLUTION);
    }

    @Override
    public AnomalyKind kind() {
        return AnomalyKind.ROBUST_Z;
    }

    @Override
    public double[] scores(SeriesPoints points) {
        double[] scores = new double[points.size()];
        if (scores.length < minPoints) {
            return scores;
        }
        SortedValues sorted = new SortedValues(points.values());
        double median = sorted.median();
        double scale = Scale.of(sorted, floor);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (points.value(i) - median) / scale;
        }
        return scores;
    }

    @Override
    public StreamingScore streaming(int window) {
        SlidingWindow past = new SlidingWindow(window);
        return (time, value) -> {
            double score = score(past.sorted(), value);
            past.add(value);
            return score;
        };
    }

    private double score(SortedValues values, double value) {
        if (values.size() < minPoints) {
            return 0;
        }
        return (value - values.median()) / Scale.of(values, floor);
    }
}

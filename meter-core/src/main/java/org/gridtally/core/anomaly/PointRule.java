package org.gridtally.core.anomaly;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Scores that need no other point. */
final class PointRule {
    private PointRule() {}

    static double[] scores(SeriesPoints points, DoubleUnaryOperator rule) {
        return Arrays.stream(points.values()).map(rule).toArray();
    }

    static StreamingScore streaming(int window, DoubleUnaryOperator rule) {
        if (window < 1) {
            throw new IllegalArgumentException("window: expected at least 1 point, found " + window);
        }
        return (time, value) -> rule.applyAsDouble(value);
    }
}

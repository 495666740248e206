package org.gridtally.core.anomaly;

import java.util.ArrayList;
import java.util.List;

/**
 * Which points of a series are anomalous, and how much?
 *
 * <p>An implementation is a record of its parameters, checked when made; {@code defaults()} of each gives the usual
 * ones. A score is signed: negative where the value is too low. A point is anomalous when its score's magnitude exceeds
 * {@link #limit()}. Where too little is known to judge, the score is 0.
 */
public interface AnomalyFunction {
    /** The rule. */
    AnomalyKind kind();

    /** The magnitude of a score above which a point is anomalous. */
    double limit();

    /** The score of each point, judged by the whole series. */
    double[] scores(SeriesPoints points);

    /**
     * The same rule over a stream, each point judged by at most {@code window} points before it.
     *
     * @throws IllegalArgumentException when the window is below 1
     */
    StreamingScore streaming(int window);

    /** The anomalous points in the order of time. */
    default List<Anomaly> anomalies(SeriesPoints points) {
        double[] scores = scores(points);
        List<Anomaly> found = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (Math.abs(scores[i]) > limit()) {
                found.add(new Anomaly(points.time(i), points.value(i), scores[i], kind()));
            }
        }
        return found;
    }
}

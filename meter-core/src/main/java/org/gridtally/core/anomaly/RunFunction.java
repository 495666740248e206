package org.gridtally.core.anomaly;

import java.util.ArrayList;
import java.util.List;

/** A function whose anomalies are runs of points: scored by the run's length so far, listed once per run. */
interface RunFunction extends AnomalyFunction {
    /** A run that has not begun. */
    Run begin();

    @Override
    default double[] scores(SeriesPoints points) {
        Run run = begin();
        double[] scores = new double[points.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = run.next(points.time(i), points.value(i));
        }
        return scores;
    }

    @Override
    default StreamingScore streaming(int window) {
        if (window < 1) {
            throw new IllegalArgumentException("window: expected at least 1 point, found " + window);
        }
        Run run = begin();
        return (time, value) -> Math.min(run.next(time, value), window + 1.0);
    }

    /** One per run that is too long: its first point's time and value, its whole length as the score. */
    @Override
    default List<Anomaly> anomalies(SeriesPoints points) {
        double[] lengths = scores(points);
        List<Anomaly> found = new ArrayList<>();
        for (int i = 0; i < lengths.length; i++) {
            boolean last = i + 1 == lengths.length || lengths[i + 1] <= lengths[i];
            if (last && lengths[i] > limit()) {
                int first = i + 1 - (int) lengths[i];
                found.add(new Anomaly(points.time(first), points.value(first), lengths[i], kind()));
            }
        }
        return found;
    }
}

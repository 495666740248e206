package org.gridtally.benchmarks.nab;

import org.gridtally.core.anomaly.AnomalyFunction;

/**
 * An anomaly function put to the test as a detector.
 *
 * @param name as in metrics and tables
 * @param function the rule, with its defaults
 * @param window how many points of the past it sees
 */
public record Detector(String name, AnomalyFunction function, int window) {
    /** One score per row, made of the rows before it only; its sign does not matter to NAB. */
    public double[] detect(NabSeries series) {
        var stream = function.streaming(window);
        double[] scores = new double[series.values().length];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = Math.abs(stream.score(series.times()[row], series.values()[row]));
        }
        return scores;
    }
}

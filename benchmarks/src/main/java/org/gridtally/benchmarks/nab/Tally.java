package org.gridtally.benchmarks.nab;

import java.util.Arrays;

/** The running sum while detections are taken in: of a window only its best detection counts. */
final class Tally {
    private static final double MISSED = Double.NEGATIVE_INFINITY;

    private final NabProfile profile;
    private final double[] best;
    private double falsePositiveSum;
    private double windowSum;
    private int windowsFound;
    private int falsePositives;

    Tally(NabProfile profile, int windows) {
        this.profile = profile;
        this.best = new double[windows];
        Arrays.fill(best, MISSED);
        this.windowSum = -windows * profile.falseNegative();
    }

    void detect(double weight, int window) {
        if (window == RowWeights.OUTSIDE) {
            falsePositiveSum += weight;
            falsePositives++;
        } else if (weight > best[window]) {
            boolean first = best[window] == MISSED;
            windowSum += weight - (first ? -profile.falseNegative() : best[window]);
            best[window] = weight;
            windowsFound += first ? 1 : 0;
        }
    }

    double sum() {
        return windowSum + falsePositiveSum;
    }

    int windowsFound() {
        return windowsFound;
    }

    int falsePositives() {
        return falsePositives;
    }
}

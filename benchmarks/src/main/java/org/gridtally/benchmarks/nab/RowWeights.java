package org.gridtally.benchmarks.nab;

import java.util.List;

/**
 * What is a detection at each row of one series worth?
 *
 * <p>After Lavin and Ahmad (2015), "Evaluating Real-time Anomaly Detection Algorithms: the Numenta Anomaly Benchmark",
 * arXiv:1510.03336: within a window the scaled sigmoid of the position, near 1 at its left end and 0 at its right end,
 * so that early is better; behind a window the sigmoid goes on down to -1, so that a little too late costs little;
 * before the first window, and more than three window widths behind one, the full price of a false positive.
 */
final class RowWeights {
    /** Of rows outside any window. */
    static final int OUTSIDE = -1;

    final double[] weight;
    final int[] window;

    RowWeights(NabSeries series, NabProfile profile) {
        int rows = series.times().length;
        weight = new double[rows];
        window = new int[rows];
        List<NabSeries.Window> windows = series.windows();
        int current = 0;
        for (int row = 0; row < rows; row++) {
            while (current < windows.size() && windows.get(current).last() < row) {
                current++;
            }
            boolean inside = current < windows.size() && windows.get(current).first() <= row;
            window[row] = inside ? current : OUTSIDE;
            if (inside) {
                weight[row] = profile.truePositive() * within(windows.get(current), row);
            } else if (current == 0) {
                weight[row] = -profile.falsePositive();
            } else {
                weight[row] = profile.falsePositive() * behind(windows.get(current - 1), row);
            }
        }
    }

    private static double within(NabSeries.Window window, int row) {
        double position = -(window.last() - row + 1) / (double) window.width();
        return sigmoid(position) / sigmoid(-1);
    }

    private static double behind(NabSeries.Window window, int row) {
        double position = (row - window.last()) / (double) (window.width() - 1);
        return position > 3 ? -1 : sigmoid(position);
    }

    /** From 1 far ahead through 0 to -1 far behind. */
    private static double sigmoid(double position) {
        return 2 / (1 + Math.exp(5 * position)) - 1;
    }
}

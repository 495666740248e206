package org.gridtally.core.stl;

/**
 * Locally weighted straight lines through values on a regular grid (Cleveland 1979; the loess of STL).
 *
 * <p>At each place a line is fitted to the nearest values, the near ones weighing most (tricube), times a weight of each
 * value's own. Between every {@code jump}-th place the result is interpolated, as smooth curves allow.
 */
final class Loess {
    private final int span;
    private final int jump;

    /**
     * Over so many nearest values.
     *
     * @param span how many values a line is fitted to; more than there are widens the weights instead
     */
    Loess(int span) {
        this.span = span;
        this.jump = Math.max(1, span / 10);
    }

    /** The smooth curve at every value. */
    double[] smooth(double[] values, double[] weights) {
        int n = values.length;
        double[] smooth = new double[n];
        int last = 0;
        smooth[0] = at(0, values, weights);
        while (last < n - 1) {
            int next = Math.min(last + jump, n - 1);
            smooth[next] = at(next, values, weights);
            for (int i = last + 1; i < next; i++) {
                double share = (double) (i - last) / (next - last);
                smooth[i] = smooth[last] + share * (smooth[next] - smooth[last]);
            }
            last = next;
        }
        return smooth;
    }

    /** The line's height at a place, which may lie outside the values. */
    double at(double place, double[] values, double[] weights) {
        int n = values.length;
        int count = Math.min(span, n);
        int first = Math.max(0, Math.min((int) Math.round(place) - (count - 1) / 2, n - count));
        double reach = Math.max(place - first, first + count - 1 - place) + (span - count) / 2.0;
        Line line = new Line();
        for (int i = first; i < first + count; i++) {
            line.add(i - place, values[i], weights[i] * tricube(Math.abs(i - place) / Math.max(reach, 1)));
        }
        // Nothing but missing or distrusted values nearby: they are the best there is.
        return line.isEmpty() ? mean(values, first, count) : line.atZero();
    }

    private static double tricube(double distance) {
        // The far end would weigh nothing; just inside it a value still counts a little.
        if (distance >= 1) {
            return distance > 1 ? 0 : 1e-9;
        }
        double cube = distance * distance * distance;
        return (1 - cube) * (1 - cube) * (1 - cube);
    }

    private static double mean(double[] values, int first, int count) {
        double sum = 0;
        for (int i = first; i < first + count; i++) {
            sum += values[i];
        }
        return sum / count;
    }
}

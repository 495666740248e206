package org.gridtally.core.anomaly;

import java.util.Optional;
import org.gridtally.core.stats.SortedValues;

/**
 * Points laid on equal steps of time, the step being the median distance between points; a slot without a point is
 * missing and filled in between its neighbours.
 */
final class RegularGrid {
    final long start;
    final long step;
    final double[] values;
    final boolean[] present;

    /** Lays the points out, when there are two different times and no more than three quarters of the slots are empty. */
    static Optional<RegularGrid> of(long[] times, double[] values) {
        double[] distances = new double[Math.max(times.length - 1, 0)];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = times[i + 1] - times[i];
        }
        long step = distances.length == 0 ? 0 : Math.round(new SortedValues(distances).median());
        if (step <= 0 || (times[times.length - 1] - times[0]) / step >= 4L * times.length) {
            return Optional.empty();
        }
        return Optional.of(new RegularGrid(times, values, step));
    }

    private RegularGrid(long[] times, double[] points, long step) {
        this.start = times[0];
        this.step = step;
        int slots = slot(times[times.length - 1]) + 1;
        this.values = new double[slots];
        this.present = new boolean[slots];
        for (int i = 0; i < times.length; i++) {
            values[slot(times[i])] = points[i];
            present[slot(times[i])] = true;
        }
        fillIn();
    }

    /** The slot nearest to a time, which may lie behind the last. */
    int slot(long time) {
        return (int) Math.floorDiv(time - start + step / 2, step);
    }

    /** The first and the last slot always hold a point. */
    private void fillIn() {
        int before = 0;
        for (int i = 1; i < values.length; i++) {
            if (present[i]) {
                for (int gap = before + 1; gap < i; gap++) {
                    double share = (double) (gap - before) / (i - before);
                    values[gap] = values[before] + share * (values[i] - values[before]);
                }
                before = i;
            }
        }
    }
}

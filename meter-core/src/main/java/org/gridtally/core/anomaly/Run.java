package org.gridtally.core.anomaly;

import java.util.function.DoublePredicate;

/** How many points, up to the newest, form a run of like values without a gap? */
final class Run {
    private final DoublePredicate starts;
    private final double tolerance;
    private final double maxGap;
    private int length;
    private double first;
    private long lastTime;

    /**
     * A run that has not begun.
     *
     * @param starts which values can be in a run at all
     * @param tolerance how far a value may lie from the run's first
     * @param maxGap milliseconds between two points after which nothing is known of what lay between
     */
    Run(DoublePredicate starts, double tolerance, double maxGap) {
        this.starts = starts;
        this.tolerance = tolerance;
        this.maxGap = maxGap;
    }

    int next(long time, double value) {
        boolean goesOn = length > 0 && Math.abs(value - first) <= tolerance && time - lastTime <= maxGap;
        lastTime = time;
        if (!starts.test(value)) {
            length = 0;
        } else if (goesOn) {
            length++;
        } else {
            length = 1;
            first = value;
        }
        return length;
    }
}

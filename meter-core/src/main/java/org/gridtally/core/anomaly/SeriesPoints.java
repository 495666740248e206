package org.gridtally.core.anomaly;

/**
 * The points of one series in the order of time; gaps are allowed, values that are no numbers are not.
 *
 * <p>The arrays are not copied: whoever gives them leaves them alone.
 */
public final class SeriesPoints {
    private final long[] times;
    private final double[] values;

    /**
     * Over both arrays.
     *
     * @throws IllegalArgumentException when the lengths differ, a time is before the one in front of it or a value is
     *     not finite
     */
    public SeriesPoints(long[] times, double[] values) {
        if (times.length != values.length) {
            throw new IllegalArgumentException(
                    "values: expected " + times.length + " as times, found " + values.length);
        }
        for (int i = 0; i < times.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("value at " + times[i] + ": expected a number, found " + values[i]);
            }
            if (i > 0 && times[i] < times[i - 1]) {
                throw new IllegalArgumentException(
                        "time: expected " + times[i - 1] + " or later, found " + times[i] + " at index " + i);
            }
        }
        this.times = times;
        this.values = values;
    }

    /** How many points. */
    public int size() {
        return times.length;
    }

    /** The time of a point, in epoch milliseconds. */
    public long time(int index) {
        return times[index];
    }

    /** The value of a point. */
    public double value(int index) {
        return values[index];
    }

    /** All values, for functions that need no time. */
    double[] values() {
        return values;
    }

    /** All times. */
    long[] times() {
        return times;
    }
}

package org.gridtally.core.stats;

/**
 * How many values, their mean, their spread, the smallest and the largest: enough to merge, never the values.
 *
 * <p>Added value by value after Welford (1962) and merged after Chan, Golub and LeVeque (1979), which, unlike the sum of
 * squares, do not lose the spread of values far from zero. A merge in another order differs in the last bits only.
 *
 * @param count how many values
 * @param mean their mean, 0 when there is none
 * @param m2 the sum of squared distances from the mean, in the value's unit squared
 * @param min the smallest, positive infinity when there is none
 * @param max the largest, negative infinity when there is none
 */
public record Moments(long count, double mean, double m2, double min, double max) {
    /** Of no value: the neutral element of {@link #merge}. */
    public static final Moments NONE = new Moments(0, 0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** Of all these values. */
    public static Moments of(double... values) {
        return of(values, 0, values.length);
    }

    /** Of the values from {@code from}, included, to {@code to}, excluded: in two passes, which needs one division. */
    public static Moments of(double[] values, int from, int to) {
        if (from == to) {
            return NONE;
        }
        // Distances from the first value: equal values then give exactly their value and a spread of exactly zero.
        double origin = values[from];
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i] - origin;
        }
        double mean = origin + sum / (to - from);
        double m2 = 0;
        double min = origin;
        double max = origin;
        for (int i = from; i < to; i++) {
            m2 += (values[i] - mean) * (values[i] - mean);
            min = Math.min(min, values[i]);
            max = Math.max(max, values[i]);
        }
        return new Moments(to - from, mean, m2, min, max);
    }

    /** With one value more. */
    public Moments plus(double value) {
        long n = count + 1;
        double delta = value - mean;
        double newMean = mean + delta / n;
        return new Moments(n, newMean, m2 + delta * (value - newMean), Math.min(min, value), Math.max(max, value));
    }

    /** Of both sets of values. */
    public Moments merge(Moments other) {
        if (count == 0) {
            return other;
        }
        if (other.count == 0) {
            return this;
        }
        long n = count + other.count;
        double delta = other.mean - mean;
        double share = (double) other.count / n;
        return new Moments(
                n,
                mean + delta * share,
                m2 + other.m2 + delta * delta * count * share,
                Math.min(min, other.min),
                Math.max(max, other.max));
    }

    /** The sample variance (divisor n - 1); 0 for fewer than two values. */
    public double variance() {
        return count < 2 ? 0 : m2 / (count - 1);
    }

    /** The sample standard deviation, in the value's unit; 0 for fewer than two values. */
    public double deviation() {
        return Math.sqrt(variance());
    }
}

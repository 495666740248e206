package org.gridtally.core.stats;

import java.util.Arrays;

/**
 * Order statistics of values held in ascending order: exact, no sketch.
 *
 * <p>A quantile interpolates linearly between the two nearest ranks (type 7 of Hyndman and Fan 1996, the default of R
 * and NumPy).
 */
public final class SortedValues {
    private double[] sorted;
    private int size;

    /** Starts empty, growing as values come. */
    public SortedValues() {
        this.sorted = new double[16];
    }

    /** Of these values, in any order; the array is copied. */
    public SortedValues(double[] values) {
        this.sorted = values.clone();
        this.size = values.length;
        Arrays.sort(sorted);
    }

    /** How many values are held. */
    public int size() {
        return size;
    }

    /** Takes a value in, moving the larger ones. */
    public void add(double value) {
        if (size == sorted.length) {
            sorted = Arrays.copyOf(sorted, 2 * size + 1);
        }
        int at = place(value);
        System.arraycopy(sorted, at, sorted, at + 1, size - at);
        sorted[at] = value;
        size++;
    }

    /**
     * Takes out one value that was added.
     *
     * @throws IllegalArgumentException when it is not held
     */
    public void remove(double value) {
        int at = Arrays.binarySearch(sorted, 0, size, value);
        if (at < 0) {
            throw new IllegalArgumentException("remove: expected a value that is held, found " + value);
        }
        size--;
        System.arraycopy(sorted, at + 1, sorted, at, size - at);
    }

    /** The value below which the share {@code p} (0 to 1) of the values lies. */
    public double quantile(double p) {
        requireValues("quantile");
        double rank = p * (size - 1);
        int below = (int) Math.floor(rank);
        int above = Math.min(below + 1, size - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    /** The middle value, or the mean of the two in the middle. */
    public double median() {
        return quantile(0.5);
    }

    /**
     * The largest value for rank 1, the second largest for rank 2, and so on.
     *
     * @throws IllegalArgumentException when there are fewer values
     */
    public double largest(int rank) {
        if (rank < 1 || rank > size) {
            throw new IllegalArgumentException("rank: expected 1 to " + size + ", found " + rank);
        }
        return sorted[size - rank];
    }

    /** The median absolute deviation from the median, unscaled. */
    public double medianAbsoluteDeviation() {
        return new NearestFirst(sorted, size, median()).medianDistance();
    }

    /** The mean absolute deviation from the median, unscaled. */
    public double meanAbsoluteDeviation() {
        double median = median();
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += Math.abs(sorted[i] - median);
        }
        return sum / size;
    }

    private int place(double value) {
        int found = Arrays.binarySearch(sorted, 0, size, value);
        return found < 0 ? -found - 1 : found;
    }

    private void requireValues(String what) {
        if (size == 0) {
            throw new IllegalStateException(what + ": expected at least one value, found none");
        }
    }
}

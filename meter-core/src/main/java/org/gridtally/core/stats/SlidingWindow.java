package org.gridtally.core.stats;

/**
 * The last {@code capacity} values, with their order statistics and moments.
 *
 * <p>Moments are taken anew from the values held whenever they are asked for, because taking a value out of a running
 * spread leaves its rounding errors behind for good.
 */
public final class SlidingWindow {
    private final double[] ring;
    private final SortedValues sorted = new SortedValues();
    private int next;

    /**
     * Holds up to this many values.
     *
     * @throws IllegalArgumentException when the capacity is below 1
     */
    public SlidingWindow(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("window: expected at least 1 point, found " + capacity);
        }
        ring = new double[capacity];
    }

    /** Takes the newest value in and, when full, the oldest out. */
    public void add(double value) {
        if (sorted.size() == ring.length) {
            sorted.remove(ring[next]);
        }
        // Zero and minus zero are one reading but sort apart; the sum makes them one.
        double plain = value + 0.0;
        sorted.add(plain);
        ring[next] = plain;
        next = (next + 1) % ring.length;
    }

    /** How many values are held. */
    public int size() {
        return sorted.size();
    }

    /**
     * The value added last.
     *
     * @throws IllegalStateException when there is none
     */
    public double newest() {
        if (size() == 0) {
            throw new IllegalStateException("newest: expected at least one value, found none");
        }
        return ring[(next + ring.length - 1) % ring.length];
    }

    /** The values held, in order, for quantiles; a view that changes with the window. */
    public SortedValues sorted() {
        return sorted;
    }

    /** The moments of the values held. */
    public Moments moments() {
        return Moments.of(ring, 0, sorted.size());
    }
}

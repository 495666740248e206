package org.gridtally.core.stats;

import java.util.ArrayDeque;
import java.util.Deque;

/** The largest of the last {@code capacity} values, in constant time per value on average. */
public final class SlidingMaximum {
    private final int capacity;
    /** Values that may yet become the largest, falling from first to last. */
    private final Deque<Entry> candidates = new ArrayDeque<>();

    private long count;

    /**
     * Remembers so many values.
     *
     * @throws IllegalArgumentException when the capacity is below 1
     */
    public SlidingMaximum(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("memory: expected at least 1 point, found " + capacity);
        }
        this.capacity = capacity;
    }

    /** Takes the newest value in and forgets the oldest. */
    public void add(double value) {
        while (!candidates.isEmpty() && candidates.getLast().value <= value) {
            candidates.removeLast();
        }
        candidates.addLast(new Entry(count, value));
        count++;
        if (candidates.getFirst().index < count - capacity) {
            candidates.removeFirst();
        }
    }

    /** The largest remembered, or this when there is none or all are less. */
    public double orAtLeast(double least) {
        return candidates.isEmpty() ? least : Math.max(candidates.getFirst().value, least);
    }

    private record Entry(long index, double value) {}
}

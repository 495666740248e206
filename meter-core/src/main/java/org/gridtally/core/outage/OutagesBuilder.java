package org.gridtally.core.outage;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes outages of many usage points in any order, any number of times, and builds the state of them all. For one
 * thread.
 *
 * <p>Past the maximum number of intervals everything is dropped and the state is marked as overflowed. Intervals that a
 * later report joins into one count apart until it comes: near the limit the order can decide between an exact answer
 * and none, never between two answers.
 */
public final class OutagesBuilder {
    /** About 40 MB while they are being put together. */
    public static final int DEFAULT_MAX_INTERVALS = 1 << 18;

    private final int maxIntervals;
    private final SortedMap<String, Outages> points = new TreeMap<>();
    private int intervals;
    private boolean overflowed;

    /** @param maxIntervals the number of intervals past which the state overflows, at least 1 */
    public OutagesBuilder(int maxIntervals) {
        if (maxIntervals < 1) {
            throw new IllegalArgumentException("maxIntervals: expected at least 1, found " + maxIntervals);
        }
        this.maxIntervals = maxIntervals;
    }

    /**
     * Takes a time without supply, [off, on), UTC milliseconds since 1970.
     *
     * @throws IllegalArgumentException when it does not end after it begins
     */
    public OutagesBuilder add(String usagePoint, long off, long on) {
        if (overflowed) {
            return this;
        }
        Outages outages = points.computeIfAbsent(asWritten(usagePoint), point -> new Outages());
        int before = outages.intervals().size();
        outages.add(off, on);
        intervals += outages.intervals().size() - before;
        if (intervals > maxIntervals) {
            overflow();
        }
        return this;
    }

    /** Takes every outage of a state; a state that overflowed makes this one overflow. */
    public OutagesBuilder merge(OutageState state) {
        if (state.overflowed()) {
            overflow();
        }
        state.forEach(this::add);
        return this;
    }

    /** The number of intervals held now. */
    public int size() {
        return intervals;
    }

    /** The state of everything taken so far; more may follow. */
    public OutageState build() {
        return overflowed ? OutageState.OVERFLOWED : OutageState.of(points);
    }

    private void overflow() {
        overflowed = true;
        points.clear();
        intervals = 0;
    }

    /** Two names that are written as the same bytes are one. */
    private static String asWritten(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}

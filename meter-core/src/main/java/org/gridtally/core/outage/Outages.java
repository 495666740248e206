package org.gridtally.core.outage;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The union of the times without supply of one usage point, as [off, on) intervals.
 *
 * <p>Intervals that overlap or touch become one, so a repeated or overlapping report adds nothing: the union is
 * associative, commutative and idempotent.
 */
public final class Outages {
    private final NavigableMap<Long, Long> onByOff = new TreeMap<>();

    /** Adds a time without supply, UTC milliseconds since 1970. */
    public Outages add(long off, long on) {
        if (off >= on) {
            throw new IllegalArgumentException("outage: expected off before on, found off " + off + " and on " + on);
        }
        long start = off;
        long end = on;
        Map.Entry<Long, Long> before = onByOff.floorEntry(end);
        while (before != null && before.getValue() >= start) {
            start = Math.min(start, before.getKey());
            end = Math.max(end, before.getValue());
            onByOff.remove(before.getKey());
            before = onByOff.floorEntry(end);
        }
        onByOff.put(start, end);
        return this;
    }

    /** Adds what another report knows. */
    public Outages merge(Outages other) {
        other.onByOff.forEach(this::add);
        return this;
    }

    /** The disjoint intervals, end by start, ascending. */
    public NavigableMap<Long, Long> intervals() {
        return Collections.unmodifiableNavigableMap(onByOff);
    }

    /** Counts and durations, split at what counts as momentary. */
    public OutageStats stats(long momentaryMillis) {
        OutageStats stats = OutageStats.NONE;
        for (Map.Entry<Long, Long> outage : onByOff.entrySet()) {
            stats = stats.plus(outage.getValue() - outage.getKey(), momentaryMillis);
        }
        return stats;
    }
}

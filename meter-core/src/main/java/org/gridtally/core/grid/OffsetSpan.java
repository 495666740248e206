package org.gridtally.core.grid;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * How long the clocks of a zone are not changed.
 *
 * @param rules of the zone
 * @param from first instant, milliseconds since 1970
 * @param to instant of the next change
 * @param offset local minus UTC in milliseconds
 */
record OffsetSpan(ZoneRules rules, long from, long to, long offset) {
    /** A query goes over very many small states of one time and zone; each would ask the zone's rules anew. */
    private static volatile OffsetSpan latest = new OffsetSpan(ZoneRules.of(ZoneOffset.UTC), 0, 0, 0);

    /** The span around an instant. */
    static OffsetSpan at(long time, ZoneRules rules) {
        OffsetSpan known = latest;
        if (known.rules == rules && known.holds(time)) {
            return known;
        }
        Instant instant = Instant.ofEpochMilli(time);
        ZoneOffsetTransition last = rules.previousTransition(instant.plusMillis(1));
        ZoneOffsetTransition next = rules.nextTransition(instant);
        OffsetSpan span = new OffsetSpan(
                rules,
                last == null ? Long.MIN_VALUE : last.getInstant().toEpochMilli(),
                next == null ? Long.MAX_VALUE : next.getInstant().toEpochMilli(),
                rules.getOffset(instant).getTotalSeconds() * 1000L);
        latest = span;
        return span;
    }

    boolean holds(long time) {
        return time >= from && time < to;
    }
}

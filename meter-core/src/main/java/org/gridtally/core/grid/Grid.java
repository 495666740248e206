package org.gridtally.core.grid;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.function.LongPredicate;

/**
 * When slots are due: at every multiple of a step since local midnight, as the clocks of a zone show it. A day of quarter
 * hours so has 96 slots, 92 when the clocks go forward by an hour and 100 when they go back.
 *
 * <p>A local time that the clocks skip has no slot, one that they show twice has two.
 *
 * @param step divides a day, whole milliseconds
 * @param zone the zone whose clocks count
 */
public record Grid(Duration step, ZoneId zone) {
    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

    public Grid {
        long millis = step.getNano() % 1_000_000 == 0 ? step.toMillis() : 0;
        if (millis <= 0 || DAY_MILLIS % millis != 0) {
            throw new IllegalArgumentException("step: expected a length that divides a day, found " + step);
        }
    }

    /**
     * The grid of an ISO 8601 duration and a zone of the time-zone database.
     *
     * @throws IllegalArgumentException naming step or zone, what is expected and what was found
     */
    public static Grid of(String step, String zone) {
        return new Grid(parseStep(step), parseZone(zone));
    }

    /** Milliseconds from slot to slot while the clocks are not changed. */
    public long stepMillis() {
        return step.toMillis();
    }

    /** The number of slots that start in [from, to), milliseconds since 1970. */
    public long slotsBetween(long from, long to) {
        GridClock clock = new GridClock(this);
        long slots = 0;
        long at = from;
        while (at < to) {
            long end = Math.min(to, clock.offsetHoldsUntil(at));
            slots += multiplesBelow(end + clock.offset()) - multiplesBelow(at + clock.offset());
            at = end;
        }
        return slots;
    }

    /** Tells which of many instants, best in ascending order, milliseconds since 1970, are slots. For one thread. */
    public LongPredicate slotTest() {
        return new GridClock(this)::isOnGrid;
    }

    /** The first slot that starts at or after an instant, milliseconds since 1970. */
    long firstSlotFrom(long time) {
        GridClock clock = new GridClock(this);
        long at = time;
        while (true) {
            long end = clock.offsetHoldsUntil(at);
            long slot = at + Math.floorMod(-(at + clock.offset()), stepMillis());
            if (slot < end) {
                return slot;
            }
            // The clocks are changed before the next multiple comes.
            at = end;
        }
    }

    /** True when the clocks of the zone show a multiple of the length since midnight; the length divides a day. */
    public boolean isMultiple(long time, long millis) {
        long offset = zone.getRules().getOffset(Instant.ofEpochMilli(time)).getTotalSeconds() * 1000L;
        return Math.floorMod(time + offset, millis) == 0;
    }

    private long multiplesBelow(long localMillis) {
        return Math.floorDiv(localMillis - 1, stepMillis());
    }

    private static Duration parseStep(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "step: expected an ISO 8601 duration such as PT15M, found '" + text + "'", e);
        }
    }

    private static ZoneId parseZone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "zone: expected a time zone such as Europe/Berlin, found '" + text + "'", e);
        }
    }
}

package org.gridtally.core.grid;

import java.time.LocalDate;
import java.time.zone.ZoneRules;

/**
 * Tells local time along ascending instants. It remembers how long the offset holds, because asking the zone's rules for
 * each slot would cost more than everything else. For one thread.
 */
final class GridClock {
    private static final long DAY_MILLIS = 86_400_000L;

    private final Grid grid;
    private final ZoneRules rules;
    private final long step;
    private long nextSlot = Long.MIN_VALUE;
    private long validFrom = Long.MAX_VALUE;
    private long validTo = Long.MIN_VALUE;
    private long offset;

    GridClock(Grid grid) {
        this.grid = grid;
        this.rules = grid.zone().getRules();
        this.step = grid.stepMillis();
    }

    boolean isOnGrid(long time) {
        // A step after a slot of the grid comes the next one, while the clocks are not changed: no division needed.
        if (time == nextSlot && time < validTo && time - step >= validFrom) {
            nextSlot += step;
            return true;
        }
        moveTo(time);
        boolean onGrid = Math.floorMod(time + offset, step) == 0;
        nextSlot = onGrid ? time + step : Long.MIN_VALUE;
        return onGrid;
    }

    /** The instant after the given one at which the clocks change next. */
    long offsetHoldsUntil(long time) {
        moveTo(time);
        return validTo;
    }

    /** The midnight at or before the instant, if the clocks are not changed in between. */
    long midnightBefore(long time) {
        moveTo(time);
        return time - Math.floorMod(time + offset, DAY_MILLIS);
    }

    /** True when the clocks, as they stood at the instant asked about last, are known not to be changed in [from, to). */
    boolean offsetHolds(long from, long to) {
        return from >= validFrom && to <= validTo;
    }

    /** Local minus UTC in milliseconds at the instant asked about last. */
    long offset() {
        return offset;
    }

    /** The local day of the instant. */
    LocalDate dayOf(long time) {
        moveTo(time);
        return LocalDate.ofEpochDay(Math.floorDiv(time + offset, DAY_MILLIS));
    }

    long startOf(LocalDate day) {
        return day.atStartOfDay(grid.zone()).toInstant().toEpochMilli();
    }

    private void moveTo(long time) {
        if (time >= validFrom && time < validTo) {
            return;
        }
        OffsetSpan span = OffsetSpan.at(time, rules);
        offset = span.offset();
        validFrom = span.from();
        validTo = span.to();
    }
}

package org.gridtally.core.grid;

import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Tells local time along ascending instants. It remembers how long the offset holds, because asking the zone's rules for
 * each slot would cost more than everything else. For one thread.
 */
final class GridClock {
    private final Grid grid;
    private final ZoneRules rules;
    private long validFrom = Long.MAX_VALUE;
    private long validTo = Long.MIN_VALUE;
    private long offset;

    GridClock(Grid grid) {
        this.grid = grid;
        this.rules = grid.zone().getRules();
    }

    boolean isOnGrid(long time) {
        moveTo(time);
        return Math.floorMod(time + offset, grid.stepMillis()) == 0;
    }

    /** The instant after the given one at which the clocks change next. */
    long offsetHoldsUntil(long time) {
        moveTo(time);
        return validTo;
    }

    /** Local minus UTC in milliseconds at the instant asked about last. */
    long offset() {
        return offset;
    }

    /** The local day of the instant. */
    LocalDate dayOf(long time) {
        moveTo(time);
        return LocalDate.ofEpochDay(Math.floorDiv(time + offset, 86_400_000L));
    }

    long startOf(LocalDate day) {
        return day.atStartOfDay(grid.zone()).toInstant().toEpochMilli();
    }

    private void moveTo(long time) {
        if (time >= validFrom && time < validTo) {
            return;
        }
        Instant instant = Instant.ofEpochMilli(time);
        offset = rules.getOffset(instant).getTotalSeconds() * 1000L;
        ZoneOffsetTransition next = rules.nextTransition(instant);
        validFrom = time;
        validTo = next == null ? Long.MAX_VALUE : next.getInstant().toEpochMilli();
    }
}

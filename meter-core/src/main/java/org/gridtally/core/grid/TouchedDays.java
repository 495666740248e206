package org.gridtally.core.grid;

import java.time.LocalDate;

/** All slots of each local day on which a channel has a row were due. */
final class TouchedDays implements Expectation {
    private static final long DAY_MILLIS = 86_400_000L;

    private final Grid grid;
    private final GridClock clock;
    private long dayEnd = Long.MIN_VALUE;
    private long expected;

    TouchedDays(Grid grid, GridClock clock) {
        this.grid = grid;
        this.clock = clock;
    }

    @Override
    public void channel() {
        dayEnd = Long.MIN_VALUE;
    }

    @Override
    public void touch(long time) {
        if (time < dayEnd) {
            return;
        }
        long start = clock.midnightBefore(time);
        if (clock.offsetHolds(start, start + DAY_MILLIS)) {
            dayEnd = start + DAY_MILLIS;
            expected += DAY_MILLIS / grid.stepMillis();
        } else {
            judgeDayOfChange(clock.dayOf(time));
        }
    }

    /** The clocks are changed on this day or at one of its ends. */
    private void judgeDayOfChange(LocalDate day) {
        dayEnd = clock.startOf(day.plusDays(1));
        expected += grid.slotsBetween(clock.startOf(day), dayEnd);
    }

    @Override
    public long expected() {
        return expected;
    }
}

package org.gridtally.core.grid;

import java.time.LocalDate;

/** All slots of each local day on which a channel has a row were due. */
final class TouchedDays implements Expectation {
    private final Grid grid;
    private final GridClock clock;
    private long dayEnd = Long.MIN_VALUE;
    private long expected;

    TouchedDays(Grid grid) {
        this.grid = grid;
        this.clock = new GridClock(grid);
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
        LocalDate day = clock.dayOf(time);
        dayEnd = clock.startOf(day.plusDays(1));
        expected += grid.slotsBetween(clock.startOf(day), dayEnd);
    }

    @Override
    public long expected() {
        return expected;
    }
}

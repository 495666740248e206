package org.gridtally.core.tariff;

import org.jspecify.annotations.Nullable;

/**
 * Tells the periods along ascending instants. Most of them lie in the span of the one before, which takes one
 * comparison. For one thread.
 */
final class PeriodCursor {
    private final PeriodClock clock;
    private @Nullable PeriodDay day;
    private int span;
    private int period;
    private long last = Long.MIN_VALUE;

    PeriodCursor(PeriodClock clock) {
        this.clock = clock;
    }

    /** The place of the period in {@link PeriodClock#periods()}; the instant must not be before the last one asked for. */
    int at(long time) {
        if (time > last || day == null) {
            seek(time);
        }
        return period;
    }

    private void seek(long time) {
        PeriodDay at = day;
        if (at == null || time > at.last()) {
            at = clock.dayOf(time);
            day = at;
            span = 0;
        }
        while (time > at.lastOf(span)) {
            span++;
        }
        last = at.lastOf(span);
        period = at.periodOf(span);
    }
}

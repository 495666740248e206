package org.gridtally.core.profile;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/** Which of the 168 hours of the local week, Monday's first being 0, is it? */
public final class HourOfWeek {
    /** Hours in a week. */
    public static final int CELLS = 168;

    private static final long HOUR = 3_600_000L;

    /** 1 January 1970 was a Thursday: three days after a Monday. */
    private static final int EPOCH_SHIFT = 3 * 24;

    private final ZoneRules rules;

    /** What held last; successive times mostly have one offset. Immutable, so that threads may share this. */
    private Period period = new Period(0, 0, 0);

    /** In this zone's local time, daylight saving included. */
    public HourOfWeek(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /** The cell of an instant in epoch milliseconds. */
    public int cell(long time) {
        Period current = period;
        if (time < current.from || time >= current.to) {
            current = period(time);
            period = current;
        }
        return (int) Math.floorMod(Math.floorDiv(time + current.offset, HOUR) + EPOCH_SHIFT, (long) CELLS);
    }

    private Period period(long time) {
        Instant instant = Instant.ofEpochMilli(time);
        return new Period(
                millis(rules.previousTransition(instant.plusMillis(1)), Long.MIN_VALUE),
                millis(rules.nextTransition(instant), Long.MAX_VALUE),
                1000L * rules.getOffset(instant).getTotalSeconds());
    }

    private static long millis(@Nullable ZoneOffsetTransition transition, long never) {
        try {
            return transition == null ? never : transition.getInstant().toEpochMilli();
        } catch (ArithmeticException e) {
            return never;
        }
    }

    /** The offset, in milliseconds, from one instant to before another. */
    private record Period(long from, long to, long offset) {}
}

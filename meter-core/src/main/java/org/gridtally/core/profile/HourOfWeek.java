package org.gridtally.core.profile;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/** Which of the 168 hours of the local week, Monday's first being 0, is it? */
public final class HourOfWeek {
    /** Hours in a week. */
    public static final int CELLS = 168;

    private static final long HOUR = 3_600_000L;

    /** 1 January 1970 was a Thursday: three days after a Monday. */
    private static final int EPOCH_SHIFT = 3 * 24;

    private final ZoneRules rules;

    /** In this zone's local time, daylight saving included. */
    public HourOfWeek(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /** The cell of an instant in epoch milliseconds. */
    public int cell(long time) {
        long local = time + 1000L * rules.getOffset(Instant.ofEpochMilli(time)).getTotalSeconds();
        return (int) Math.floorMod(Math.floorDiv(local, HOUR) + EPOCH_SHIFT, (long) CELLS);
    }
}

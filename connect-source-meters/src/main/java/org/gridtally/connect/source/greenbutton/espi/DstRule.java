package org.gridtally.connect.source.greenbutton.espi;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * When daylight saving starts or ends each year: the bit field of ESPI's DstRuleType.
 *
 * <p>Bits 0-11 seconds, 12-16 hour, 17-19 day of the week (Monday 1), 20-24 day of the month, 25-27 operator (0 the day
 * of the month, 1 the day of the week on or after it, 2 to 6 the first to fifth of that day of the week, 7 the last),
 * 28-31 month.
 */
record DstRule(int bits) {
    private static final int ON_OR_AFTER = 1;
    private static final int LAST = 7;

    /** Reads eight hexadecimal digits; null-like rules (all bits set, or month 0) answer false to {@link #applies()}. */
    static DstRule ofHex(String hex) {
        return new DstRule(Integer.parseUnsignedInt(hex.trim(), 16));
    }

    /** False when the rule says that there is no daylight saving. */
    boolean applies() {
        int month = field(28, 4);
        return bits != -1 && month >= 1 && month <= 12;
    }

    /** The local time of the change in a year. */
    LocalDateTime in(int year) {
        return date(year).atTime(field(12, 5), 0).plusSeconds(field(0, 12));
    }

    private LocalDate date(int year) {
        LocalDate first = LocalDate.of(year, field(28, 4), 1);
        int operator = field(25, 3);
        int day = Math.max(1, field(20, 5));
        int weekday = field(17, 3);
        if (operator == 0 || weekday == 0) {
            return first.plusDays(day - 1L);
        }
        DayOfWeek dayOfWeek = DayOfWeek.of(weekday);
        if (operator == ON_OR_AFTER) {
            return first.plusDays(day - 1L).with(TemporalAdjusters.nextOrSame(dayOfWeek));
        }
        return operator == LAST
                ? first.with(TemporalAdjusters.lastInMonth(dayOfWeek))
                : first.with(TemporalAdjusters.dayOfWeekInMonth(operator - 1, dayOfWeek));
    }

    private int field(int shift, int width) {
        return bits >>> shift & (1 << width) - 1;
    }
}

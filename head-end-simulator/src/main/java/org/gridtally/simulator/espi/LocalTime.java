package org.gridtally.simulator.espi;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * ESPI LocalTimeParameters of a zone: its standard offset and, where clocks change, the two rules as ESPI packs them
 * into 32 bits (month, which weekday of the month, weekday, hour, second of the hour).
 *
 * @param tzOffset seconds east of UTC in standard time
 * @param dstOffset seconds added in daylight saving time
 * @param dstStartRule when daylight saving begins, eight hexadecimal digits, all ones when it never does
 * @param dstEndRule when it ends
 */
record LocalTime(int tzOffset, int dstOffset, String dstStartRule, String dstEndRule) {
    private static final String NEVER = "FFFFFFFF";
    private static final int ON_OR_AFTER_DAY = 1;
    private static final int FIRST_IN_MONTH = 2;
    private static final int LAST_IN_MONTH = 7;
    private static final int ANY_YEAR = 2026;

    static LocalTime of(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffsetTransitionRule> changes = rules.getTransitionRules();
        if (changes.size() != 2) {
            ZoneOffset offset = rules.getStandardOffset(Instant.now());
            return new LocalTime(offset.getTotalSeconds(), 0, NEVER, NEVER);
        }
        ZoneOffsetTransitionRule first = changes.get(0);
        boolean startsFirst = first.createTransition(ANY_YEAR).isGap();
        ZoneOffsetTransitionRule start = startsFirst ? first : changes.get(1);
        ZoneOffsetTransitionRule end = startsFirst ? changes.get(1) : first;
        int standard = start.getOffsetBefore().getTotalSeconds();
        int saving = start.getOffsetAfter().getTotalSeconds() - standard;
        return new LocalTime(standard, saving, packed(start), packed(end));
    }

    private static String packed(ZoneOffsetTransitionRule rule) {
        ZoneOffsetTransition change = rule.createTransition(ANY_YEAR);
        LocalDateTime wall = change.getDateTimeBefore();
        int weekday = wall.getDayOfWeek().getValue();
        int second = wall.getMinute() * 60 + wall.getSecond();
        int day = week(rule) | (weekday << 17);
        int bits = (wall.getMonthValue() << 28) | day | (wall.getHour() << 12) | second;
        return String.format("%08X", bits);
    }

    /** Which of the weekdays of a month it is; a rule on or after a seventh day from the end means the last. */
    private static int week(ZoneOffsetTransitionRule rule) {
        int day = rule.getDayOfMonthIndicator();
        if (day < 0 || day == rule.getMonth().minLength() - 6) {
            return LAST_IN_MONTH << 25;
        }
        boolean counted = (day - 1) % 7 == 0;
        return counted ? (FIRST_IN_MONTH + day / 7) << 25 : (ON_OR_AFTER_DAY << 25) | (day << 20);
    }
}

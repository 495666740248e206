package org.gridtally.simulator.espi;

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
    private static final int LAST_IN_MONTH = 7;
    private static final int ANY_YEAR = 2026;

    static LocalTime of(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffsetTransitionRule> changes = rules.getTransitionRules();
        if (changes.size() != 2) {
            ZoneOffset offset = rules.getStandardOffset(java.time.Instant.now());
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
        int day = rule.getDayOfMonthIndicator();
        int occurrence = day < 0 ? LAST_IN_MONTH : 2 + (day - 1) / 7;
        int weekday = wall.getDayOfWeek().getValue();
        int second = wall.getMinute() * 60 + wall.getSecond();
        int bits = wall.getMonthValue() << 28 | occurrence << 25 | weekday << 17 | wall.getHour() << 12 | second;
        return String.format("%08X", bits);
    }
}

package org.gridtally.druid.slots;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which slots were due, minute by minute and by the look of the local clock. */
final class SlowGrid {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final long STEP = 15 * Household.MINUTE;

    private SlowGrid() {}

    static boolean startsAMultipleOf(long length, long time) {
        long sinceMidnight = local(time).toLocalTime().toNanoOfDay() / 1_000_000;
        return sinceMidnight % length == 0;
    }

    static boolean isSlot(long time) {
        return startsAMultipleOf(STEP, time);
    }

    static List<Long> due(long from, long to) {
        List<Long> due = new ArrayList<>();
        for (long minute = from; minute < to; minute += Household.MINUTE) {
            if (isSlot(minute)) {
                due.add(minute);
            }
        }
        return due;
    }

    /** Those of all local days on which one of the times lies. */
    static List<Long> dueOnDaysOf(Collection<Long> times) {
        SortedSet<LocalDate> days = new TreeSet<>();
        times.forEach(time -> days.add(local(time).toLocalDate()));
        List<Long> due = new ArrayList<>();
        days.forEach(day -> due.addAll(due(midnight(day), midnight(day.plusDays(1)))));
        return due;
    }

    static ZonedDateTime local(long time) {
        return Instant.ofEpochMilli(time).atZone(BERLIN);
    }

    private static long midnight(LocalDate day) {
        return day.atStartOfDay(BERLIN).toInstant().toEpochMilli();
    }
}

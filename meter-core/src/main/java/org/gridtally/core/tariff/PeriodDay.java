package org.gridtally.core.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tariff periods of one day of UTC, as spans that follow one another without a gap. A day of UTC always has 24
 * hours: where local clocks change, a span ends.
 */
final class PeriodDay {
    static final long MILLIS = 86_400_000L;

    private final long number;
    private final long[] lasts;
    private final int[] periods;

    private PeriodDay(long number, List<Span> spans) {
        this.number = number;
        this.lasts = spans.stream().mapToLong(Span::last).toArray();
        this.periods = spans.stream().mapToInt(Span::period).toArray();
    }

    /** The day with this number since 1970-01-01; the periods by their places in the given list. */
    static PeriodDay of(long number, TariffCalendar calendar, List<String> periods) {
        // At the ends of a long's range there are parts of days.
        long at = Math.max(number, Long.MIN_VALUE / MILLIS) * MILLIS;
        long last = number >= Long.MAX_VALUE / MILLIS ? Long.MAX_VALUE : number * MILLIS + MILLIS - 1;
        List<Span> spans = new ArrayList<>();
        while (true) {
            ZonedDateTime local = Instant.ofEpochMilli(at).atZone(calendar.zone());
            LocalTimeOfDay clock = LocalTimeOfDay.of(local);
            List<TariffRule> rules = calendar.rulesOf(clock.day());
            int period = periods.indexOf(periodAt(clock.minute(), rules, calendar));
            long length = Math.min(clock.millisToEdge(rules), millisToClockChange(at, last, calendar.zone()));
            if (length > last - at) {
                spans.add(new Span(last, period));
                return new PeriodDay(number, spans);
            }
            at += length;
            spans.add(new Span(at - 1, period));
        }
    }

    /** Days since 1970-01-01 in UTC. */
    long number() {
        return number;
    }

    /** The last millisecond of a span. */
    long lastOf(int span) {
        return lasts[span];
    }

    /** The place of the span's period. */
    int periodOf(int span) {
        return periods[span];
    }

    /** The last millisecond of the day. */
    long last() {
        return lasts[lasts.length - 1];
    }

    private static String periodAt(int minute, List<TariffRule> rules, TariffCalendar calendar) {
        for (TariffRule rule : rules) {
            if (minute >= rule.fromMinute() && minute < rule.toMinute()) {
                return rule.period();
            }
        }
        return calendar.defaultPeriod();
    }

    private static long millisToClockChange(long at, long last, ZoneId zone) {
        @Nullable ZoneOffsetTransition next = zone.getRules().nextTransition(Instant.ofEpochMilli(at));
        return next == null || next.toEpochSecond() > Math.floorDiv(last, 1000L)
                ? Long.MAX_VALUE
                : next.getInstant().toEpochMilli() - at;
    }

    /** What a wall clock shows. */
    private record LocalTimeOfDay(LocalDate day, long millis) {
        static LocalTimeOfDay of(ZonedDateTime local) {
            return new LocalTimeOfDay(local.toLocalDate(), local.toLocalTime().toNanoOfDay() / 1_000_000);
        }

        int minute() {
            return (int) (millis / 60_000);
        }

        /** How long until a rule begins or ends, or the local day does, if the clocks go on evenly. */
        long millisToEdge(List<TariffRule> rules) {
            long edge = MILLIS;
            for (TariffRule rule : rules) {
                edge = earlier(edge, rule.fromMinute());
                edge = earlier(edge, rule.toMinute());
            }
            return edge - millis;
        }

        private long earlier(long edge, int minute) {
            long other = minute * 60_000L;
            return other > millis && other < edge ? other : edge;
        }
    }

    private record Span(long last, int period) {}
}

package org.gridtally.core.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** The clock with its remembered days against rules that look at each instant for itself. */
class PeriodClockPropertyTest {
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "Australia/Sydney",
            "Australia/Lord_Howe",
            "America/New_York",
            "America/Sao_Paulo",
            "Asia/Kathmandu",
            "Pacific/Apia",
            "Africa/Monrovia",
            "UTC");

    @Property
    void tellsWhatTheRulesSay(
            @ForAll @From("zones") String zone,
            @ForAll @Size(min = 1, max = 20)
                    List<@LongRange(min = -3_000_000_000_000L, max = 3_000_000_000_000L) Long> times) {
        PeriodClock clock = new PeriodClock(calendar(ZoneId.of(zone)));
        for (long time : times) {
            assertThat(clock.periodAt(time)).as("%s %d", zone, time).isEqualTo(byHand(ZoneId.of(zone), time));
        }
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(ZONES);
    }

    private static String byHand(ZoneId zone, long time) {
        LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochMilli(time), zone);
        boolean free = local.getDayOfWeek() == DayOfWeek.SUNDAY || isHoliday(local.toLocalDate());
        boolean winter = local.getMonthValue() >= 11 || local.getMonthValue() <= 2;
        LocalTime clock = local.toLocalTime();
        if (winter && !free && !clock.isBefore(LocalTime.of(16, 7)) && clock.isBefore(LocalTime.of(21, 0))) {
            return "peak";
        }
        return free && !clock.isBefore(LocalTime.of(1, 30)) ? "free" : "rest";
    }

    private static TariffCalendar calendar(ZoneId zone) {
        return new TariffCalendar(
                zone,
                "rest",
                List.of(new Season("winter", MonthDay.of(11, 1), MonthDay.of(2, 29))),
                List.of(
                        new DayType("free", Set.of(DayOfWeek.SUNDAY), true),
                        new DayType("other", Set.of(DayOfWeek.values()), false)),
                List.of(
                        new TariffRule("peak", "winter", "other", 16 * 60 + 7, 21 * 60),
                        new TariffRule("free", null, "free", 90, 1440)),
                PeriodClockPropertyTest::isHoliday);
    }

    private static boolean isHoliday(LocalDate day) {
        return day.getDayOfMonth() == 15;
    }
}

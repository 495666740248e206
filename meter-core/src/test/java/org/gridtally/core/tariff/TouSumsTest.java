package org.gridtally.core.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridtally.core.channel.OneChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TouSumsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate CHRISTMAS = LocalDate.of(2025, 12, 25);

    private final TariffCalendar calendar = new TariffCalendar(
            BERLIN,
            "off-peak",
            List.of(
                    new Season("winter", MonthDay.of(10, 1), MonthDay.of(3, 31)),
                    new Season("summer", MonthDay.of(4, 1), MonthDay.of(9, 30))),
            List.of(
                    new DayType("sunday", Set.of(DayOfWeek.SUNDAY), true),
                    new DayType("working day", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), false)),
            List.of(
                    new TariffRule("peak", "winter", "working day", 17 * 60, 20 * 60),
                    new TariffRule("day", null, "working day", 6 * 60, 22 * 60),
                    new TariffRule("weekend", null, "sunday", 0, 1440)),
            CHRISTMAS::equals);

    @ParameterizedTest
    @CsvSource({
        "2025-12-24T16:59, day, a working day before the peak",
        "2025-12-24T17:00, peak, the first minute of the peak",
        "2025-12-24T20:00, day, the minute behind the peak",
        "2025-12-24T22:00, off-peak, outside every rule",
        "2025-12-25T18:00, weekend, a holiday on a Thursday",
        "2025-12-27T18:00, off-peak, a Saturday has no day type",
        "2025-12-28T18:00, weekend, a Sunday",
        "2025-07-02T18:00, day, no peak in summer",
        "2026-01-05T18:00, peak, winter goes over the turn of the year",
    })
    void theFirstRuleThatFitsDecides(String local, String period, String why) {
        long time = ZonedDateTime.parse(local + ":00+00:00[UTC]")
                .withZoneSameLocal(BERLIN)
                .toInstant()
                .toEpochMilli();
        assertThat(new PeriodClock(calendar).periodAt(time)).as(why).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-30, 92, Sunday with 23 hours",
        "2025-10-26, 100, Sunday with 25 hours",
        "2025-10-27, 96, Monday: 12 quarter hours of peak and 52 of day",
    })
    void daysOfChangedClocksAreWhole(LocalDate day, int slots, String why) {
        long start = day.atStartOfDay(BERLIN).toInstant().toEpochMilli();
        List<Long> ones = new ArrayList<>();
        for (int i = 0; i < slots; i++) {
            ones.add(1L);
        }
        TouSums sums = TouSums.of(OneChannel.slots(start, OneChannel.QUARTER_HOUR, ones), new PeriodClock(calendar));
        Map<String, Long> expected = slots == 96
                ? Map.of("peak", 12L, "day", 52L, "weekend", 0L, "off-peak", 32L)
                : Map.of("peak", 0L, "day", 0L, "weekend", (long) slots, "off-peak", 0L);
        for (int period = 0; period < sums.periods().size(); period++) {
            Long due = expected.get(sums.periods().get(period));
            assertThat(sums.micros(period)).as(why).isEqualTo(due);
            assertThat(sums.slots(period)).as(why).isEqualTo(due);
        }
    }

    /**
     * A peak from 01:00 to 03:00 and a night to 24:00 on days whose clocks change between 01:00 and 04:00: the hour that
     * comes twice counts twice, the one that does not come does not.
     */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2024-03-31, 1, 23, 02:00 is 03:00: 01:00 to 02:00 only",
        "Europe/Berlin, 2024-10-27, 3, 25, 03:00 is 02:00: 02:00 to 03:00 twice",
        "Europe/Berlin, 2024-06-01, 2, 24, an ordinary day",
        "Australia/Sydney, 2024-10-06, 1, 23, 02:00 is 03:00",
        "Australia/Sydney, 2024-04-07, 3, 25, 03:00 is 02:00",
        "America/New_York, 2024-03-10, 1, 23, 02:00 is 03:00",
        "America/New_York, 2024-11-03, 3, 25, 02:00 is 01:00: 01:00 to 02:00 twice",
        "Australia/Lord_Howe, 2024-04-07, 2.5, 24.5, 02:00 is 01:30: half an hour twice",
        "America/Sao_Paulo, 2018-11-04, 2, 23, the day begins at 01:00",
    })
    void hoursOfChangedClocks(ZoneId zone, LocalDate day, double peakHours, double hours, String why) {
        TariffCalendar two = new TariffCalendar(
                zone,
                "rest",
                List.of(),
                List.of(),
                List.of(new TariffRule("peak", null, null, 60, 180), new TariffRule("night", null, null, 1380, 1440)),
                none -> false);
        PeriodClock clock = new PeriodClock(two);
        Map<String, Integer> minutes = new HashMap<>();
        long end = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
        for (long time = day.atStartOfDay(zone).toInstant().toEpochMilli(); time < end; time += 60_000) {
            minutes.merge(clock.periodAt(time), 1, Integer::sum);
        }
        assertThat(minutes)
                .as(why)
                .isEqualTo(Map.of(
                        "peak", (int) (peakHours * 60),
                        "night", 60,
                        "rest", (int) ((hours - peakHours - 1) * 60)));
    }

    @Test
    void everyInstantHasAPeriod() {
        PeriodClock clock = new PeriodClock(calendar);
        for (long time : new long[] {Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, 0, Long.MAX_VALUE - 1, Long.MAX_VALUE}) {
            assertThat(clock.periods()).contains(clock.periodAt(time));
        }
    }

    @Test
    void aSumBeyondALongIsAnError() {
        PeriodClock clock = new PeriodClock(calendar);
        List<Long> large = List.of(Long.MAX_VALUE, 1L);
        assertThatThrownBy(() -> TouSums.of(OneChannel.slots(0, 60_000, large), clock))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageStartingWith("period 'off-peak': expected a sum below 9223372036854.775807");
    }

    @Test
    void aCalendarSaysWhatIsWrongWithIt() {
        assertThatThrownBy(() -> new TariffRule("peak", null, null, 22 * 60, 6 * 60))
                .hasMessage("period 'peak': expected 00:00 <= from < to <= 24:00, found from 22:00 to 06:00;"
                        + " split a span over midnight in two");
        assertThatThrownBy(() -> new TariffCalendar(
                        BERLIN,
                        "off-peak",
                        List.of(),
                        List.of(),
                        List.of(new TariffRule("peak", "winter", null, 0, 1)),
                        day -> false))
                .hasMessage("period 'peak': expected a season of [], found 'winter'");
        assertThatThrownBy(() -> new DayType("none", Set.of(), false)).hasMessageContaining("found neither");
    }
}

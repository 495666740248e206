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
        Map<String, Long> sums = TouSums.of(OneChannel.slots(start, OneChannel.QUARTER_HOUR, ones), calendar);
        Map<String, Long> expected = slots == 96
                ? Map.of("peak", 12L, "day", 52L, "weekend", 0L, "off-peak", 32L)
                : Map.of("peak", 0L, "day", 0L, "weekend", (long) slots, "off-peak", 0L);
        assertThat(sums).as(why).isEqualTo(expected);
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

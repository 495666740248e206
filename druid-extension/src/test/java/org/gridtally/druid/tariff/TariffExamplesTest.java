package org.gridtally.druid.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.gridtally.core.tariff.PeriodClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hours of each period in the calendars of {@code docs/tariffs}, worked out by hand. */
class TariffExamplesTest {
    private static final long QUARTER = 900_000;

    @ParameterizedTest
    @CsvSource({
        "2024-03-28, 16, 8, a Thursday",
        "2024-03-29, 0, 24, Good Friday",
        "2024-03-31, 0, 23, a Sunday of 23 hours",
        "2024-05-30, 0, 24, Corpus Christi: a holiday in this part of the country",
        "2024-10-27, 0, 25, a Sunday of 25 hours",
        "2024-12-24, 0, 24, a Tuesday listed by date",
    })
    void germanHousehold(LocalDate day, double peak, double offPeak, String why) throws IOException {
        assertThat(hours("german-household", "Europe/Berlin", day))
                .as(why)
                .isEqualTo(Map.of("peak", peak, "off-peak", offPeak));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-02, 5, 0, 0, 19, a Tuesday in summer",
        "2024-07-04, 0, 5, 0, 19, a holiday on a Thursday",
        "2024-07-06, 0, 5, 0, 19, a Saturday",
        "2024-09-30, 5, 0, 0, 19, the last day of summer",
        "2024-10-01, 0, 5, 8, 11, the first day of winter",
        "2024-02-29, 0, 5, 8, 11, winter goes over the turn of the year",
        "2024-03-10, 0, 5, 8, 10, a day of 23 hours",
        "2024-11-03, 0, 5, 8, 12, a day of 25 hours",
    })
    void californianEvening(
            LocalDate day, double onPeak, double midPeak, double superOffPeak, double offPeak, String why)
            throws IOException {
        assertThat(hours("californian-evening", "America/Los_Angeles", day))
                .as(why)
                .isEqualTo(Map.of(
                        "on-peak", onPeak, "mid-peak", midPeak, "super-off-peak", superOffPeak, "off-peak", offPeak));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-25, 6, 5, 9, 4, a Thursday in the season over the turn of the year",
        "2024-01-26, 0, 5, 9, 10, Australia Day",
        "2024-04-07, 0, 5, 10, 10, a Sunday of 25 hours: the night is longer",
        "2024-05-14, 0, 5, 9, 10, a Tuesday between the high seasons",
        "2024-06-11, 6, 5, 9, 4, a Tuesday in the other part of the season",
        "2024-10-06, 0, 5, 8, 10, a Sunday of 23 hours: the night is shorter",
    })
    void australianSolar(LocalDate day, double peak, double soak, double offPeak, double shoulder, String why)
            throws IOException {
        assertThat(hours("australian-solar", "Australia/Sydney", day))
                .as(why)
                .isEqualTo(Map.of("peak", peak, "solar soak", soak, "off-peak", offPeak, "shoulder", shoulder));
    }

    private static Map<String, Double> hours(String file, String zone, LocalDate day) throws IOException {
        PeriodClock clock =
                new PeriodClock(TariffJson.parse(Files.readString(Path.of("docs/tariffs/" + file + ".json"))));
        Map<String, Double> hours = new TreeMap<>();
        clock.periods().forEach(period -> hours.put(period, 0.0));
        long end = start(day.plusDays(1), zone);
        for (long time = start(day, zone); time < end; time += QUARTER) {
            hours.merge(clock.periodAt(time), 0.25, Double::sum);
        }
        return hours;
    }

    private static long start(LocalDate day, String zone) {
        return day.atStartOfDay(ZoneId.of(zone)).toInstant().toEpochMilli();
    }
}

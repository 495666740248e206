package org.gridtally.druid.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {
    @ParameterizedTest
    @CsvSource({
        "DE, , 2024-10-03, true, a day of the year",
        "DE, , 2024-04-01, true, Easter Monday",
        "DE, , 1994-11-16, true, the Wednesday before 23 November",
        "DE, , 1995-11-22, false, abolished",
        "DE, SN, 1995-11-22, true, but not in Saxony",
        "DE, BY, 2024-11-01, true, in a part of the country",
        "DE, , 2024-11-01, false, not in the whole country",
        "SE, , 2024-06-22, true, the Saturday from 20 to 26 June",
        "CH, GE, 2024-09-05, true, the Thursday after the first Sunday of September",
        "IS, , 2024-04-25, true, the first Thursday after 18 April",
        "AE, , 2024-04-10, true, the end of Ramadan",
        "ET, , 2024-05-05, true, Easter by the Julian calendar",
        "ET, , 2024-09-27, true, Meskel",
        "GB, , 2024-05-06, true, a bank holiday",
        "US, , 2026-07-03, true, observed on the Friday before",
        "US, , 2026-07-04, false, on which it falls",
        "US, , 2021-12-31, true, New Year's Day 2022 was a Saturday",
        "US, CA, 2024-02-12, false, only commemorated",
        "DE, , 1900-12-25, true, the first year",
        "DE, , 1899-12-25, false, the year before",
        "AE, , 2150-01-01, true, the last year",
        "AE, , 2151-01-01, false, the year after",
    })
    void knowsThem(String country, String subdivision, LocalDate day, boolean holiday, String why) {
        assertThat(PublicHolidays.of(country, subdivision).test(day)).as(why).isEqualTo(holiday);
    }

    @Test
    void findsThemWhateverTheThreadsClassLoader() throws InterruptedException {
        boolean[] found = {false};
        Thread thread =
                new Thread(() -> found[0] = PublicHolidays.of("MT", null).test(LocalDate.of(2024, 9, 21)));
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        thread.start();
        thread.join();
        assertThat(found[0]).isTrue();
    }

    @Test
    void countriesAndTheirParts() {
        assertThat(PublicHolidays.countries()).contains("AU", "DE", "US").doesNotContain("NYSE");
        assertThat(PublicHolidays.subdivisions("AU"))
                .containsExactly("ACT", "NSW", "NT", "QLD", "SA", "TAS", "VIC", "WA");
    }

    /** No country has these two kinds today; the library's schema has. */
    @Test
    void daysAroundOthers(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("holidays.xml");
        Files.writeString(
                file,
                """
                <Configuration xmlns="https://focus_shift.de/jollyday/schema/holiday" hierarchy="xx" description="X">
                  <Holidays>
                    <RelativeToFixed descriptionPropertiesKey="A">
                      <Days>3</Days><When>AFTER</When><Date month="JULY" day="4"/>
                    </RelativeToFixed>
                    <RelativeToEasterSunday descriptionPropertiesKey="B">
                      <chronology>GREGORIAN</chronology><days>10</days>
                    </RelativeToEasterSunday>
                  </Holidays>
                </Configuration>
                """);
        assertThat(HolidayManager.getInstance(
                                ManagerParameters.create(file.toUri().toURL()))
                        .getHolidays(Year.of(2024)))
                .extracting(Holiday::getDate)
                .containsExactlyInAnyOrder(LocalDate.of(2024, 7, 7), LocalDate.of(2024, 4, 10));
    }
}

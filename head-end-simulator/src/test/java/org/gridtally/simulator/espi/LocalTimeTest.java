package org.gridtally.simulator.espi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LocalTimeTest {
    @Test
    void packsTheRulesOfNorthAmericaAsPublishedFeedsDo() {
        assertThat(LocalTime.of(ZoneId.of("America/New_York")))
                .isEqualTo(new LocalTime(-18_000, 3600, "360E2000", "B40E2000"));
    }

    @Test
    void packsTheLastSundayOfEurope() {
        assertThat(LocalTime.of(ZoneId.of("Europe/Berlin")))
                .isEqualTo(new LocalTime(3600, 3600, "3E0E2000", "AE0E3000"));
    }

    @Test
    void summerBeginsInSpringOfTheSouth() {
        assertThat(LocalTime.of(ZoneId.of("Australia/Sydney")))
                .isEqualTo(new LocalTime(36_000, 3600, "A40E2000", "440E3000"));
    }

    @Test
    void aZoneWithoutSummerTimeHasNoRules() {
        assertThat(LocalTime.of(ZoneId.of("Australia/Brisbane")))
                .isEqualTo(new LocalTime(36_000, 0, "FFFFFFFF", "FFFFFFFF"));
    }
}

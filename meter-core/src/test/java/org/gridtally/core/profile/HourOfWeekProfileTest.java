package org.gridtally.core.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HourOfWeekProfileTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2024-01-01T00:00:00+01:00, Europe/Berlin, 0",
        "2024-01-07T23:59:59+01:00, Europe/Berlin, 167",
        "2024-03-31T01:30:00+01:00, Europe/Berlin, 145",
        "2024-03-31T03:00:00+02:00, Europe/Berlin, 147",
        "2024-10-27T02:30:00+02:00, Europe/Berlin, 146",
        "2024-10-27T02:30:00+01:00, Europe/Berlin, 146",
        "1969-12-29T00:00:00+05:30, Asia/Kolkata, 0"
    })
    void countsLocalHoursFromMonday(String time, String zone, int cell) {
        long millis = OffsetDateTime.parse(time).toInstant().toEpochMilli();
        assertThat(new HourOfWeek(ZoneId.of(zone)).cell(millis)).isEqualTo(cell);
    }

    @Property(tries = 50)
    void mergedHalvesAreTheWhole(@ForAll Random random) {
        HourOfWeekProfile whole = new HourOfWeekProfile(BERLIN);
        HourOfWeekProfile one = new HourOfWeekProfile(BERLIN);
        HourOfWeekProfile other = new HourOfWeekProfile(BERLIN);
        long start = Instant.parse("2024-03-01T00:00:00Z").toEpochMilli();
        for (int i = 0; i < 2000; i++) {
            long time = start + i * 900_000L;
            double value = random.nextInt(50);
            whole.add(time, value);
            (random.nextBoolean() ? one : other).add(time, value);
        }
        one.merge(other);
        for (int cell = 0; cell < HourOfWeek.CELLS; cell++) {
            assertThat(one.cell(cell).count()).isEqualTo(whole.cell(cell).count());
            assertThat(one.cell(cell).mean()).isCloseTo(whole.cell(cell).mean(), offset(1e-9));
            assertThat(one.cell(cell).m2()).isCloseTo(whole.cell(cell).m2(), offset(1e-6));
        }
    }

    @Test
    void refusesHoursOfAnotherZone() {
        assertThatThrownBy(() -> new HourOfWeekProfile(BERLIN).merge(new HourOfWeekProfile(ZoneId.of("UTC"))))
                .hasMessage("profile: expected zone Europe/Berlin, found UTC");
    }
}

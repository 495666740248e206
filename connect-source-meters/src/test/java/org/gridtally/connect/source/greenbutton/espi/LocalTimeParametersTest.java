package org.gridtally.connect.source.greenbutton.espi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bit fields of ESPI's daylight saving rules say what time zones say. */
class LocalTimeParametersTest {
    private static final LocalTimeParameters NEW_YORK =
            new LocalTimeParameters(-18_000, 3_600, DstRule.ofHex("360E2000"), DstRule.ofHex("B40E2000"));
    /** Last Sunday of March 02:00 to last Sunday of October 03:00. */
    private static final LocalTimeParameters BERLIN =
            new LocalTimeParameters(3_600, 3_600, DstRule.ofHex("3E0E2000"), DstRule.ofHex("AE0E3000"));
    /** First Sunday of October 02:00 to first Sunday of April 03:00. */
    private static final LocalTimeParameters SYDNEY =
            new LocalTimeParameters(36_000, 3_600, DstRule.ofHex("A40E2000"), DstRule.ofHex("440E3000"));

    @Property
    void theOffsetsAreThoseOfTheZones(@ForAll @LongRange(min = 1_262_304_000L, max = 1_893_456_000L) long second) {
        assertThat(NEW_YORK.offsetAt(second)).isEqualTo(offset("America/New_York", second));
        assertThat(BERLIN.offsetAt(second)).isEqualTo(offset("Europe/Berlin", second));
        assertThat(SYDNEY.offsetAt(second)).isEqualTo(offset("Australia/Sydney", second));
    }

    @ParameterizedTest
    @CsvSource({
        "2012-03-11T06:59:59Z, -18000",
        "2012-03-11T07:00:00Z, -14400",
        "2012-11-04T05:59:59Z, -14400",
        "2012-11-04T06:00:00Z, -18000"
    })
    void theChangeIsToTheSecond(Instant instant, int offset) {
        assertThat(NEW_YORK.offsetAt(instant.getEpochSecond())).isEqualTo(offset);
    }

    @Test
    void withoutRulesThereIsNoDaylightSaving() {
        assertThat(new LocalTimeParameters(3_600, 3_600, null, null).offsetAt(1_750_000_000L))
                .isEqualTo(3_600);
        assertThat(new LocalTimeParameters(3_600, 3_600, DstRule.ofHex("FFFFFFFF"), DstRule.ofHex("FFFFFFFF"))
                        .offsetAt(1_750_000_000L))
                .isEqualTo(3_600);
    }

    @Test
    void aRuleMayNameADayOfTheMonthOrTheWeekdayOnOrAfterIt() {
        // Operator 0, 21 March, 01:00; operator 1, Friday on or after 21 March.
        assertThat(DstRule.ofHex("31501000").in(2026)).isEqualTo(LocalDateTime.of(2026, 3, 21, 1, 0));
        assertThat(DstRule.ofHex("335A1000").in(2026)).isEqualTo(LocalDateTime.of(2026, 3, 27, 1, 0));
    }

    private static int offset(String zone, long second) {
        return ZoneId.of(zone)
                .getRules()
                .getOffset(Instant.ofEpochSecond(second))
                .getTotalSeconds();
    }
}

package org.gridtally.core.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WeekProfileTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<ZoneId> ZONES =
            List.of(BERLIN, ZoneId.of("Australia/Lord_Howe"), ZoneId.of("Asia/Kolkata"), ZoneOffset.UTC);
    private static final long YEAR = 366 * 86_400_000L;

    private record Reading(long time, double value) {}

    @Property
    void anySplitAndOrderThroughBytesEqualsTheOracle(
            @ForAll Random random,
            @ForAll @IntRange(max = 200) int readings,
            @ForAll @IntRange(min = 1, max = 6) int parts) {
        ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
        long start = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
        List<Reading> all = new ArrayList<>();
        List<HourOfWeekProfile> split = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            split.add(new HourOfWeekProfile(zone));
        }
        for (int i = 0; i < readings; i++) {
            Reading reading = new Reading(start + (long) (random.nextDouble() * YEAR), random.nextInt(5_000) / 10.0);
            all.add(reading);
            split.get(random.nextInt(parts)).add(reading.time(), reading.value());
        }
        HourOfWeekProfile merged = new HourOfWeekProfile(zone);
        split.forEach(part -> merged.merge(WeekProfile.ofBytes(part.build().bytes())));
        check(merged.build(), all, zone);
    }

    /** The values of each local hour, by the calendar. */
    private static void check(WeekProfile profile, List<Reading> all, ZoneId zone) {
        for (int cell = 0; cell < HourOfWeek.CELLS; cell++) {
            int day = cell / 24;
            int hour = cell % 24;
            double[] values = all.stream()
                    .filter(reading -> {
                        ZonedDateTime local =
                                Instant.ofEpochMilli(reading.time()).atZone(zone);
                        return local.getDayOfWeek().ordinal() == day && local.getHour() == hour;
                    })
                    .mapToDouble(Reading::value)
                    .toArray();
            assertThat(profile.cell(cell).count()).isEqualTo(values.length);
            if (values.length > 0) {
                double mean = Arrays.stream(values).average().orElseThrow();
                double m2 =
                        Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
                assertThat(profile.cell(cell).mean()).isCloseTo(mean, within(1e-9));
                assertThat(profile.cell(cell).m2()).isCloseTo(m2, within(1e-9 * Math.max(1, m2)));
                assertThat(profile.cell(cell).min())
                        .isEqualTo(Arrays.stream(values).min().orElseThrow());
                assertThat(profile.cell(cell).max())
                        .isEqualTo(Arrays.stream(values).max().orElseThrow());
            }
        }
    }

    @Test
    void howFarAValueLiesFromWhatIsUsual() {
        HourOfWeekProfile learned = new HourOfWeekProfile(BERLIN);
        WeekProfile none = learned.build();
        learned.add(0, 1);
        WeekProfile one = learned.build();
        learned.add(1, 3);
        WeekProfile two = learned.build();
        assertThat(none.z(0, 9, 1)).isNaN();
        assertThat(one.z(0, 9, 1)).isNaN();
        assertThat(two.z(2, 9, 0)).isCloseTo(7 / Math.sqrt(2), within(1e-12));
        assertThat(two.z(2, 9, 7)).isEqualTo(1.0);
        assertThat(two.z(3_600_000, 9, 0)).isNaN();
        assertThat(WeekProfile.EMPTY.at(0).count()).isZero();
    }

    @Test
    void aZoneIsKeptAndNoOtherTakenIn() {
        WeekProfile berlin =
                WeekProfile.ofBytes(new HourOfWeekProfile(BERLIN).build().bytes());
        assertThat(berlin.zone()).isEqualTo(BERLIN);
        assertThat(berlin).isEqualTo(new HourOfWeekProfile(BERLIN).build()).isNotEqualTo(WeekProfile.EMPTY);
        HourOfWeekProfile utc = new HourOfWeekProfile(ZoneOffset.UTC);
        utc.merge(WeekProfile.EMPTY);
        assertThatThrownBy(() -> utc.merge(berlin)).hasMessage("profile: expected zone Z, found Europe/Berlin");
    }

    @Test
    void whatWasNotWholeIsSaid() {
        HourOfWeekProfile learned = new HourOfWeekProfile(BERLIN);
        learned.add(0, 1);
        learned.merge(WeekProfile.ofBytes(WeekProfile.OVERFLOWED.bytes()));
        assertThat(learned.build()).isSameAs(WeekProfile.OVERFLOWED).isNotEqualTo(WeekProfile.EMPTY);
        assertThatThrownBy(learned.build()::complete)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("expected slots that are whole");
    }

    @Test
    void whatThisReleaseCannotReadIsRefused() {
        HourOfWeekProfile learned = new HourOfWeekProfile(ZoneOffset.UTC);
        learned.add(0, 1);
        byte[] bytes = learned.build().bytes();
        assertRefused(
                changed(bytes, 0, 2),
                "profile state: expected format version 1, found 2; a version above it was written by a later release"
                        + " of Gridtally");
        assertRefused(changed(bytes, 1, 4), "expected flags 0 or 1");
        assertRefused(changed(bytes, 2, 2), "41 bytes a cell");
        assertRefused(changed(bytes, 3, '?'), "expected a time zone, found '?'");
        assertRefused(changed(bytes, 4, 168), "expected a cell from 0 to 167, found 168");
        assertRefused(changed(bytes, 5, -1), "expected 1 value or more in a cell");
        assertRefused(new byte[] {1}, "expected at least 2 bytes, found 1");
        assertRefused(new byte[] {1, 0}, "-1 bytes of cells");
    }

    private static byte[] changed(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static void assertRefused(byte[] bytes, String message) {
        assertThatThrownBy(() -> WeekProfile.ofBytes(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}

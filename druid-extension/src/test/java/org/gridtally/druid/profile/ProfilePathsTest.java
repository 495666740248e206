package org.gridtally.druid.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.druid.data.input.InputRow;
import org.gridtally.core.channel.ChannelSeries;
import org.gridtally.core.profile.HourOfWeek;
import org.gridtally.core.profile.HourOfWeekProfile;
import org.gridtally.core.profile.WeekProfile;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.stats.Moments;
import org.gridtally.druid.fleet.RandomMeters;
import org.gridtally.druid.state.StatePaths;
import org.gridtally.druid.state.StoredStates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whichever way the readings take, each counts once, and the moments are those of a slow oracle to 1e-9. */
class ProfilePathsTest {
    private static final int CASES_A_SEGMENT = 40;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final MeterProfileAggregatorFactory OF_SLOTS =
            new MeterProfileAggregatorFactory("profile", "slots", BERLIN.getId());
    private static final MeterProfileAggregatorFactory OF_PROFILES =
            new MeterProfileAggregatorFactory("profile", "profile", null);

    @Property(tries = 1000)
    void allPathsGiveTheMomentsOfTheOracle(
            @ForAll Random random,
            @ForAll @IntRange(max = 12) int meters,
            @ForAll @IntRange(min = 1, max = 5) int parts) {
        List<@Nullable SlotState> slots = new RandomMeters(random).some(meters);
        Map<Integer, List<Double>> oracle = oracle(slots);
        StatePaths<WeekProfile> paths = new StatePaths<>(OF_SLOTS, WeekProfile.class, random);
        check(paths.heap(rows("g", slots)), oracle);

        List<@Nullable SlotState> shuffled = new ArrayList<>(slots);
        Collections.shuffle(shuffled, random);
        check(paths.buffer(rows("g", shuffled)), oracle);
        check(paths.vector(shuffled), oracle);

        List<@Nullable WeekProfile> profiles = new ArrayList<>();
        paths.split(shuffled, parts).forEach(part -> profiles.add(paths.heap(rows("g", part))));
        StatePaths<WeekProfile> merging = new StatePaths<>(OF_PROFILES, WeekProfile.class, random);
        check(paths.combined(profiles), oracle);
        check(paths.folded(profiles), oracle);
        check(merging.vector(profiles), oracle);
    }

    @Property(tries = 25)
    void whatIsStoredIsTheSame(@ForAll Random random) throws IOException {
        Map<String, Map<Integer, List<Double>>> groups = new TreeMap<>();
        List<InputRow> rows = new ArrayList<>();
        for (int group = 0; group < CASES_A_SEGMENT; group++) {
            List<@Nullable SlotState> slots = new RandomMeters(random).some(1 + random.nextInt(8));
            groups.put("g" + group, oracle(slots));
            rows.addAll(rows("g" + group, slots));
        }
        Collections.shuffle(rows, random);
        Map<String, @Nullable Object> stored = StoredStates.of(OF_SLOTS, rows, random);
        groups.forEach((group, oracle) -> check((WeekProfile) stored.get(group), oracle));
    }

    @Test
    void slotsThatOverflowedMakeTheProfileOverflow() {
        StatePaths<WeekProfile> paths = new StatePaths<>(OF_SLOTS, WeekProfile.class, new Random(1));
        assertThat(paths.vector(List.of(SlotState.OVERFLOWED, SlotState.EMPTY))).isEqualTo(WeekProfile.OVERFLOWED);
    }

    @Test
    void hoursOfOtherZonesAreRefused() {
        WeekProfile berlin = new HourOfWeekProfile(BERLIN).build();
        WeekProfile sydney = new HourOfWeekProfile(ZoneId.of("Australia/Sydney")).build();
        StatePaths<WeekProfile> paths = new StatePaths<>(OF_PROFILES, WeekProfile.class, new Random(1));
        assertThatThrownBy(() -> paths.heap(List.of(row("g", "profile", berlin), row("g", "profile", sydney))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("profile: expected zone Europe/Berlin, found Australia/Sydney");
        assertThatThrownBy(() -> paths.heap(List.of(row("g", "profile", SlotState.EMPTY))))
                .hasMessage("meterProfile: property zone: expected a time zone for a column of meterSlots, found none");
    }

    private static List<InputRow> rows(String group, List<? extends @Nullable SlotState> slots) {
        List<InputRow> rows = new ArrayList<>();
        for (SlotState state : slots) {
            rows.add(row(group, "slots", state));
        }
        return rows;
    }

    private static InputRow row(String group, String column, @Nullable Object state) {
        return StoredStates.row(group, Collections.singletonMap(column, state));
    }

    /** The values of each hour of the week, by the calendar. */
    private static Map<Integer, List<Double>> oracle(List<@Nullable SlotState> slots) {
        Map<Integer, List<Double>> values = new HashMap<>();
        for (SlotState state : slots) {
            if (state != null) {
                ChannelSeries.forEach(state, series -> {
                    for (int i = 0; i < series.size(); i++) {
                        ZonedDateTime local =
                                Instant.ofEpochMilli(series.time(i)).atZone(BERLIN);
                        int cell = local.getDayOfWeek().ordinal() * 24 + local.getHour();
                        values.computeIfAbsent(cell, hour -> new ArrayList<>()).add(series.value(i) / 1e6);
                    }
                });
            }
        }
        return values;
    }

    private static void check(@Nullable WeekProfile profile, Map<Integer, List<Double>> oracle) {
        for (int cell = 0; cell < HourOfWeek.CELLS; cell++) {
            List<Double> values = oracle.getOrDefault(cell, List.of());
            Moments found = profile == null ? Moments.NONE : profile.cell(cell);
            assertThat(found.count()).isEqualTo(values.size());
            double mean = values.stream().mapToDouble(v -> v).average().orElse(0);
            double m2 =
                    values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
            assertThat(found.mean()).isCloseTo(mean, within(1e-9));
            assertThat(found.m2()).isCloseTo(m2, within(1e-9 * Math.max(1, m2)));
        }
    }
}

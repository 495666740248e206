package org.gridtally.druid.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
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
import org.gridtally.core.coincident.FleetLoad;
import org.gridtally.core.slots.SlotState;
import org.gridtally.druid.state.StatePaths;
import org.gridtally.druid.state.StoredStates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whichever way the meters take, each counts once, and the sums are those of a slow oracle, exactly. */
class FleetPathsTest {
    private static final int CASES_A_SEGMENT = 40;
    private static final MeterFleetAggregatorFactory OF_SLOTS = new MeterFleetAggregatorFactory("fleet", "slots");
    private static final MeterFleetAggregatorFactory OF_FLEETS = new MeterFleetAggregatorFactory("fleet", "fleet");

    @Property(tries = 1000)
    void allPathsGiveTheSameBytesAndTheSumsOfTheOracle(
            @ForAll Random random,
            @ForAll @IntRange(max = 12) int meters,
            @ForAll @IntRange(min = 1, max = 5) int parts) {
        List<@Nullable SlotState> slots = new RandomMeters(random).some(meters);
        StatePaths<FleetLoad> paths = new StatePaths<>(OF_SLOTS, FleetLoad.class, random);
        FleetLoad heap = paths.heap(rows("g", slots));
        check(heap, slots);

        List<@Nullable SlotState> shuffled = new ArrayList<>(slots);
        Collections.shuffle(shuffled, random);
        assertThat(paths.buffer(rows("g", shuffled))).isEqualTo(heap);
        assertThat(paths.vector(shuffled)).isEqualTo(heap);

        List<@Nullable FleetLoad> fleets = new ArrayList<>();
        paths.split(shuffled, parts).forEach(part -> fleets.add(paths.heap(rows("g", part))));
        StatePaths<FleetLoad> merging = new StatePaths<>(OF_FLEETS, FleetLoad.class, random);
        assertThat(paths.combined(fleets)).isEqualTo(heap);
        assertThat(paths.folded(fleets)).isEqualTo(heap);
        assertThat(merging.vector(fleets)).isEqualTo(heap);
        assertThat(merging.heap(base64(fleets))).isEqualTo(heap);
    }

    @Property(tries = 25)
    void whatIsStoredIsTheSame(@ForAll Random random) throws IOException {
        Map<String, List<@Nullable SlotState>> groups = new TreeMap<>();
        List<InputRow> rows = new ArrayList<>();
        for (int group = 0; group < CASES_A_SEGMENT; group++) {
            List<@Nullable SlotState> slots = new RandomMeters(random).some(1 + random.nextInt(8));
            groups.put("g" + group, slots);
            rows.addAll(rows("g" + group, slots));
        }
        Collections.shuffle(rows, random);
        Map<String, @Nullable Object> stored = StoredStates.of(OF_SLOTS, rows, random);
        groups.forEach((group, slots) -> check((FleetLoad) stored.get(group), slots));
    }

    @Test
    void aMeterThatOverflowedMakesTheFleetOverflow() {
        StatePaths<FleetLoad> paths = new StatePaths<>(OF_SLOTS, FleetLoad.class, new Random(1));
        List<SlotState> slots = new ArrayList<>(List.of(SlotState.OVERFLOWED));
        new RandomMeters(new Random(1)).some(3).forEach(state -> slots.add(state == null ? SlotState.EMPTY : state));
        assertThat(paths.vector(slots)).isEqualTo(FleetLoad.OVERFLOWED);
        assertThat(paths.heap(rows("g", slots))).isEqualTo(FleetLoad.OVERFLOWED);
    }

    private static List<InputRow> rows(String group, List<? extends @Nullable SlotState> slots) {
        List<InputRow> rows = new ArrayList<>();
        for (SlotState state : slots) {
            rows.add(StoredStates.row(group, Collections.singletonMap("slots", state)));
        }
        return rows;
    }

    /** As a file of another system holds them. */
    private static List<InputRow> base64(List<@Nullable FleetLoad> fleets) {
        List<InputRow> rows = new ArrayList<>();
        for (FleetLoad fleet : fleets) {
            String text = fleet == null ? null : Base64.getEncoder().encodeToString(fleet.bytes());
            rows.add(StoredStates.row("g", Collections.singletonMap("fleet", text)));
        }
        return rows;
    }

    private static void check(@Nullable FleetLoad fleet, List<@Nullable SlotState> slots) {
        if (slots.stream().allMatch(state -> state == null)) {
            assertThat(fleet).isNull();
            return;
        }
        assertThat(fleet).isNotNull();
        SlowFleet oracle = new SlowFleet(slots);
        assertThat(fleet.meters()).isEqualTo(oracle.peaks.size());
        Map<Long, Long> sums = new HashMap<>();
        Map<Long, Integer> counts = new HashMap<>();
        for (int slot = 0; slot < fleet.slots(); slot++) {
            sums.put(fleet.time(slot), fleet.sum(slot));
            counts.put(fleet.time(slot), fleet.meters(slot));
        }
        assertThat(sums).isEqualTo(oracle.sums);
        assertThat(counts).isEqualTo(oracle.counts);
        if (!Double.isNaN(fleet.diversityFactor())) {
            long peak = Collections.max(oracle.sums.values());
            long peaks = oracle.peaks.values().stream().mapToLong(v -> v).sum();
            assertThat(fleet.diversityFactor()).isEqualTo(peaks / (double) peak);
        }
    }

    /** A map of every channel's slots, summed up by hand. */
    private static final class SlowFleet {
        private final Map<String, Long> peaks = new HashMap<>();
        private final Map<Long, Long> sums = new HashMap<>();
        private final Map<Long, Integer> counts = new HashMap<>();

        SlowFleet(List<@Nullable SlotState> slots) {
            Map<String, Map<Long, Long>> channels = new HashMap<>();
            for (SlotState state : slots) {
                if (state != null) {
                    state.forEachSeries(series -> {
                        for (int i = 0; i < series.size(); i++) {
                            if (series.quality(i).isReceived()) {
                                channels.computeIfAbsent(series.channel(), channel -> new HashMap<>())
                                        .merge(series.time(i), series.value(i), Long::sum);
                            }
                        }
                    });
                }
            }
            channels.forEach((channel, values) -> {
                peaks.put(channel, Collections.max(values.values()));
                values.forEach((time, value) -> {
                    sums.merge(time, value, Long::sum);
                    counts.merge(time, 1, Integer::sum);
                });
            });
        }
    }
}

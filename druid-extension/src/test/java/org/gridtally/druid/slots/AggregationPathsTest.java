package org.gridtally.druid.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.druid.data.input.InputRow;
import org.apache.druid.query.aggregation.AggregateCombiner;
import org.gridtally.core.slots.SlotState;
import org.jspecify.annotations.Nullable;

/** Heap, buffer and vector give the same bytes for the same rows, in any order, split and duplicated. */
class AggregationPathsTest {
    private static final MeterSlotsAggregatorFactory RAW = MeterSlotsAggregatorFactory.ofRaw("s", RawFields.DEFAULT);

    @Property(tries = 300)
    void allPathsAgreeWithTheOracle(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 150) int readings,
            @ForAll @IntRange(min = 1, max = 8) int parts) {
        Random random = new Random(seed);
        List<InputRow> rows = new RandomReadings(seed).rows(readings);
        Paths paths = new Paths(RAW, random);

        SlotState heap = paths.heap(rows);
        assertThat(SlowOracle.in(heap)).isEqualTo(SlowOracle.of(rows));
        assertThat(paths.buffer(rows)).isEqualTo(heap);

        List<@Nullable SlotState> states = states(rows, parts, random);
        assertThat(paths.combined(states)).isEqualTo(heap);
        assertThat(paths.vector(states)).isEqualTo(heap);
        assertThat(merged(states)).isEqualTo(heap);
    }

    @Property(tries = 200)
    void overflowIsTheSameOnAllPaths(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int readings,
            @ForAll @IntRange(min = 1, max = 40) int maxSlots) {
        MeterSlotsAggregatorFactory limited =
                new MeterSlotsAggregatorFactory("s", null, null, null, null, null, null, maxSlots);
        Random random = new Random(seed);
        List<InputRow> rows = new RandomReadings(seed).rows(readings);
        Paths paths = new Paths(limited, random);
        SlotState heap = paths.heap(rows);
        assertThat(heap != null && heap.overflowed())
                .isEqualTo(SlowOracle.of(rows).size() > maxSlots);
        assertThat(paths.buffer(rows)).isEqualTo(heap);
        assertThat(paths.vector(states(rows, 4, random))).isEqualTo(heap);
        assertThat(paths.combined(states(rows, 4, random))).isEqualTo(heap);
    }

    /** States of the parts, each row in one or two of them, with a null and a repetition. */
    private static List<@Nullable SlotState> states(List<InputRow> rows, int parts, Random random) {
        List<List<InputRow>> split = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            split.add(new ArrayList<>());
        }
        for (InputRow row : rows) {
            split.get(random.nextInt(parts)).add(row);
            split.get(random.nextInt(parts)).add(row);
        }
        List<@Nullable SlotState> states = new ArrayList<>();
        Paths paths = new Paths(RAW, random);
        split.forEach(part -> states.add(paths.heap(part)));
        states.add(states.get(0));
        states.add(null);
        return states;
    }

    /** As segments are merged. */
    private static @Nullable SlotState merged(List<@Nullable SlotState> states) {
        StateSelector selector = new StateSelector();
        AggregateCombiner<?> combiner = RAW.makeAggregateCombiner();
        selector.state = states.get(0);
        combiner.reset(selector);
        for (SlotState state : states) {
            selector.state = state;
            combiner.fold(selector);
        }
        return (SlotState) combiner.getObject();
    }
}

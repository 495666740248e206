package org.gridtally.druid.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.druid.data.input.InputRow;
import org.gridtally.core.slots.SlotState;
import org.jspecify.annotations.Nullable;

/** Heap, buffer and vector give the same bytes for the same rows, in any order, split and duplicated. */
class AggregationPathsTest {
    private static final MeterSlotsAggregatorFactory RAW = MeterSlotsAggregatorFactory.ofRaw("s", RawFields.DEFAULT);

    @Property(tries = 1000)
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

        List<@Nullable SlotState> states = Parts.of(RAW, rows, parts, random);
        assertThat(paths.combined(states)).isEqualTo(heap);
        assertThat(paths.vector(states)).isEqualTo(heap);
        assertThat(paths.folded(states)).isEqualTo(heap);
    }

    @Property(tries = 1000)
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
        assertThat(paths.vector(Parts.of(RAW, rows, 4, random))).isEqualTo(heap);
        assertThat(paths.combined(Parts.of(RAW, rows, 4, random))).isEqualTo(heap);
    }
}

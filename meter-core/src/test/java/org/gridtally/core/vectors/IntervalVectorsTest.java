package org.gridtally.core.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.gridtally.core.grid.Completeness;
import org.gridtally.core.grid.Grid;
import org.gridtally.core.slots.SlotCount;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.slots.Usage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IntervalVectorsTest {
    static List<Vectors> cases() throws IOException {
        return Vectors.of("intervals.json");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesOutAsExpected(Vectors vector) {
        SlotState slots = vector.slots();
        assertThat(Usage.of(slots)).isEqualTo(vector.expectedMicros("usage"));
        assertThat(SlotCount.of(slots)).isEqualTo(vector.expected("slots"));
        assertThat(completeness(vector, slots))
                .isEqualTo(new Completeness(
                        vector.expected("received"), vector.expected("expected"), vector.expected("offGrid")));
    }

    private static Completeness completeness(Vectors vector, SlotState slots) {
        JsonNode json = vector.json();
        Grid grid = Grid.of(
                json.get("grid").get(0).asText(), json.get("grid").get(1).asText());
        JsonNode range = json.get("range");
        return range == null
                ? Completeness.ofTouchedDays(slots, grid)
                : Completeness.of(
                        slots,
                        grid,
                        Vectors.millis(range.get(0).asText()),
                        Vectors.millis(range.get(1).asText()));
    }
}

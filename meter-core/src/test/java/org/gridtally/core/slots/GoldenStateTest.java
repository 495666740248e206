package org.gridtally.core.slots;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.gridtally.core.Quality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * States written by released versions, with the rows they hold. They are read for ever; this release writes the same
 * bytes. A new format version adds a file and leaves these as they are.
 */
class GoldenStateTest {
    static List<JsonNode> states() throws IOException {
        try (InputStream file = GoldenStateTest.class.getResourceAsStream("/slots/v1/states.json")) {
            List<JsonNode> states = new ArrayList<>();
            new ObjectMapper().readTree(file).forEach(states::add);
            return states;
        }
    }

    @ParameterizedTest
    @MethodSource("states")
    void isReadAndWritten(JsonNode golden) {
        SlotState state = SlotState.ofBase64(golden.get("state").asText());
        assertThat(state.overflowed()).isEqualTo(golden.get("overflowed").asBoolean());
        assertThat(SlowOracle.rowsOf(state)).isEqualTo(rows(golden));
        if (!state.overflowed()) {
            SlotsBuilder builder = new SlotsBuilder();
            rows(golden).forEach(row -> row.into(builder));
            assertThat(builder.build()).isEqualTo(state);
        }
    }

    private static List<Row> rows(JsonNode golden) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode row : golden.get("rows")) {
            rows.add(new Row(
                    row.get(0).asText(),
                    row.get(1).asLong(),
                    row.get(2).asLong(),
                    row.get(3).asLong(),
                    Quality.valueOf(row.get(4).asText())));
        }
        return rows;
    }
}

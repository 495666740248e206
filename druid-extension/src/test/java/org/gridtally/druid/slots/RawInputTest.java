package org.gridtally.druid.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.druid.data.input.InputRow;
import org.apache.druid.data.input.MapBasedInputRow;
import org.apache.druid.java.util.common.parsers.ParseException;
import org.gridtally.core.Quality;
import org.gridtally.druid.slots.SlowOracle.Slot;
import org.gridtally.druid.state.StateSerde;
import org.gridtally.schemas.DecimalBytes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RawInputTest {
    @Test
    void numbersComeInManyForms() {
        for (Object value : List.of(42L, 42, 42.0, "42", DecimalBytes.of(42).array())) {
            assertThat(slots("value_micros", value)).containsExactly(new Slot("m|a|s", 900_000, 7, Quality.VALID, 42));
        }
    }

    @Test
    void whatIsNoWholeNumberIsNamed() {
        assertThatThrownBy(() -> slots("version", "yesterday"))
                .isInstanceOf(ParseException.class)
                .hasMessage("meterSlots: field version: expected a whole number, found 'yesterday'");
        assertThatThrownBy(() -> slots("value_micros", 1.5))
                .hasMessageContaining("field value: expected a whole number");
        assertThatThrownBy(() -> slots("value_micros", new byte[9]))
                .hasMessageContaining("expected 1 to 8 bytes, found 9");
    }

    @Test
    void missingFields() {
        assertThat(slots("series", null)).isEmpty();
        assertThat(slots("reading_time", null)).isEmpty();
        assertThat(slots("value_micros", null)).containsExactly(new Slot("m|a|s", 900_000, 7, Quality.MISSING, 0));
        assertThat(slots("version", null))
                .containsExactly(new Slot("m|a|s", 900_000, Long.MIN_VALUE, Quality.VALID, 1));
        assertThat(slots("quality", null)).containsExactly(new Slot("m|a|s", 900_000, 7, Quality.UNKNOWN, 1));
        assertThat(slots("quality", "GREAT")).containsExactly(new Slot("m|a|s", 900_000, 7, Quality.UNKNOWN, 1));
    }

    @Test
    void theInstantIsTheReadingTimeNotTheTruncatedTime() {
        Map<String, Object> fields = fields();
        InputRow truncated = new MapBasedInputRow(0L, List.of(), fields);
        assertThat(of(truncated)).extracting(Slot::time).containsExactly(900_000L);
    }

    @Test
    void aColumnThatHoldsNoStateIsAParseError() {
        InputRow row = new MapBasedInputRow(0L, List.of(), Map.of("slots", "AgAA"));
        assertThatThrownBy(() -> new StateSerde<>(SlotsKind.INSTANCE)
                        .getExtractor()
                        .extractValue(row, "slots", MeterSlotsAggregatorFactory.ofStates("s", "slots")))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("column 'slots': slots state: expected format version 1, found 2");
    }

    private static List<Slot> slots(String field, @Nullable Object value) {
        Map<String, Object> fields = fields();
        fields.put(field, value);
        return of(new MapBasedInputRow(0L, List.of(), fields));
    }

    private static List<Slot> of(InputRow row) {
        Paths paths = new Paths(MeterSlotsAggregatorFactory.ofRaw("s", RawFields.DEFAULT), new Random(1));
        return SlowOracle.in(paths.heap(List.of(row)));
    }

    private static Map<String, Object> fields() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("series", "m|a|s");
        fields.put("reading_time", 900_000L);
        fields.put("value_micros", 1L);
        fields.put("version", 7L);
        fields.put("quality", "VALID");
        return fields;
    }
}

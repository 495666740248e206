package org.gridtally.benchmarks.sink.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import org.gridtally.core.Micros;

/** Values of a reading in an answer of JSON. */
final class JsonRows {
    private JsonRows() {}

    /** Milliseconds since 1970 of a time in ISO 8601. */
    static long millis(JsonNode time) {
        return Instant.parse(time.asText()).toEpochMilli();
    }

    /** Micro-units of a number or a text. */
    static long micros(JsonNode value) {
        return new BigDecimal(value.asText()).movePointRight(Micros.SCALE).longValueExact();
    }
}

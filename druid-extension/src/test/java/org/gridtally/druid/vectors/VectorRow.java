package org.gridtally.druid.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.druid.data.input.InputRow;
import org.apache.druid.data.input.MapBasedInputRow;
import org.gridtally.core.Micros;

/** A row of a vector: one reading, or one at every step of a span. */
record VectorRow(String vector, JsonNode json) {
    static final List<String> DIMENSIONS = List.of("vector");

    List<InputRow> readings() {
        if (json.has("at")) {
            return List.of(reading(instant("at"), json.get("value")));
        }
        JsonNode values = json.has("values")
                ? json.get("values")
                : JsonNodeFactory.instance.arrayNode().add(json.get("value"));
        Duration step = Duration.parse(json.get("step").textValue());
        Instant to = json.has("to") ? instant("to") : instant("from").plus(step.multipliedBy(values.size()));
        List<InputRow> readings = new ArrayList<>();
        int next = 0;
        for (Instant at = instant("from"); at.isBefore(to); at = at.plus(step)) {
            JsonNode value = values.get(next++ % values.size());
            if (!value.isNull()) {
                readings.add(reading(at, value));
            }
        }
        return readings;
    }

    private Instant instant(String field) {
        return OffsetDateTime.parse(json.get(field).textValue()).toInstant();
    }

    private InputRow reading(Instant at, JsonNode value) {
        Map<String, Object> fields = Map.of(
                "vector",
                vector,
                "series",
                "home|" + json.path("channel").asText("energy") + "|"
                        + json.path("segment").asText("meter-1"),
                "reading_time",
                at.toEpochMilli(),
                "value_micros",
                Micros.of(value.decimalValue()),
                "version",
                json.path("version").asLong(1),
                "quality",
                json.path("quality").asText("VALID"));
        return new MapBasedInputRow(at.toEpochMilli(), DIMENSIONS, fields);
    }
}

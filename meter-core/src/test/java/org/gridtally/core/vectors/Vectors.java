package org.gridtally.core.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.gridtally.core.Micros;
import org.gridtally.core.Quality;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.slots.SlotsBuilder;

/**
 * Cases made by hand: rows, what must come out, and why. A row is at one instant ({@code at}), or at each step from
 * {@code from} up to and without {@code to}. Version 1 and quality VALID go without saying.
 */
public record Vectors(String name, String reason, JsonNode json) {
    /** All cases of a file below {@code /vectors}. */
    public static List<Vectors> of(String file) throws IOException {
        try (InputStream stream = Vectors.class.getResourceAsStream("/vectors/" + file)) {
            List<Vectors> cases = new ArrayList<>();
            for (JsonNode json : new ObjectMapper().readTree(stream)) {
                cases.add(new Vectors(
                        json.get("name").asText(), json.get("reason").asText(), json));
            }
            return cases;
        }
    }

    /** The state of the rows. */
    public SlotState slots() {
        SlotsBuilder builder = new SlotsBuilder();
        json.get("rows").forEach(row -> add(row, builder));
        return builder.build();
    }

    /** An expected number, 0 where the case does not name it. */
    public long expected(String what) {
        return json.get("expected").path(what).asLong();
    }

    /** An expected decimal in micro-units. */
    public long expectedMicros(String what) {
        return Micros.parse(json.get("expected").get(what).asText());
    }

    /** Milliseconds of a time with offset. */
    public static long millis(String time) {
        return OffsetDateTime.parse(time).toInstant().toEpochMilli();
    }

    @Override
    public String toString() {
        return name + ": " + reason;
    }

    private static void add(JsonNode row, SlotsBuilder builder) {
        if (row.has("at")) {
            add(row, millis(row.get("at").asText()), builder);
            return;
        }
        long step = Duration.parse(row.get("step").asText()).toMillis();
        long to = millis(row.get("to").asText());
        for (long at = millis(row.get("from").asText()); at < to; at += step) {
            add(row, at, builder);
        }
    }

    private static void add(JsonNode row, long at, SlotsBuilder builder) {
        builder.add(
                row.get("series").asText(),
                at,
                Micros.parse(row.get("value").asText()),
                row.path("version").asLong(1),
                Quality.valueOf(row.path("quality").asText("VALID")));
    }
}

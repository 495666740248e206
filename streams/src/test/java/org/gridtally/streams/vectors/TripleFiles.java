package org.gridtally.streams.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads input.json and output.json of ksql-test-runner. */
final class TripleFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TripleFiles() {}

    static Vector read(Path directory) throws IOException {
        return new Vector(
                rows(directory.resolve("input.json"), "inputs"), rows(directory.resolve("output.json"), "outputs"));
    }

    private static List<Row> rows(Path file, String list) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (JsonNode node : JSON.readTree(Files.readString(file)).get(list)) {
            rows.add(new Row(
                    node.get("topic").asText(),
                    node.get("timestamp").asLong(),
                    node.get("key").isTextual()
                            ? node.get("key").asText()
                            : node.get("key").toString(),
                    fields(node.get("value"))));
        }
        return rows;
    }

    private static SortedMap<String, String> fields(JsonNode value) {
        SortedMap<String, String> fields = new TreeMap<>();
        value.fields().forEachRemaining(field -> {
            if (!field.getValue().isNull()) {
                fields.put(field.getKey(), field.getValue().asText());
            }
        });
        return fields;
    }
}

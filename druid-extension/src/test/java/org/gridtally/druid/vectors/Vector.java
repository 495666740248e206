package org.gridtally.druid.vectors;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.druid.data.input.InputRow;

/**
 * A case of the folder {@code vectors}, whose README describes the form.
 *
 * @param id file and name, unique
 */
record Vector(String id, String reason, List<InputRow> rows, List<VectorCall> calls) {
    private static final Path FOLDER = Path.of("vectors");
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** Those of all files. */
    static List<Vector> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Vector> all = new ArrayList<>();
            for (Path file : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                JSON.readTree(file.toFile()).forEach(json -> all.add(of(file.getFileName() + ": ", json)));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows twice, in an order that means nothing. */
    List<InputRow> rowsTwiceInAnyOrder() {
        List<InputRow> twice = new ArrayList<>(rows);
        twice.addAll(rows);
        Collections.shuffle(twice, new Random(id.hashCode()));
        return twice;
    }

    private static Vector of(String file, JsonNode json) {
        String id = file + json.get("name").textValue();
        List<InputRow> rows = new ArrayList<>();
        json.get("rows").forEach(row -> rows.addAll(new VectorRow(id, row).readings()));
        List<VectorCall> calls = new ArrayList<>();
        json.get("calls").forEach(call -> calls.add(VectorCall.of(call)));
        return new Vector(id, json.get("reason").textValue(), rows, calls);
    }
}

package org.gridtally.druid.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured, on its way to the process that asked for it, in the shape of a results file. */
public final class Figures {
    private final Map<String, Object> shape = new LinkedHashMap<>();
    private final Map<String, Double> metrics = new LinkedHashMap<>();
    private final Map<String, Double> ratios = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private long rows;

    /** A size or share of the input. */
    public void shape(String name, Object value) {
        shape.put(name, value);
    }

    /** How many rows were touched. */
    public void rows(long count) {
        rows = count;
    }

    /** A figure, its unit at the end of its name; shown at once, since a run takes minutes. */
    public void metric(String name, double value) {
        metrics.put(name, value);
        System.out.printf("  %-52s %,.3f%n", name, value);
    }

    /** One figure over another of the same run. */
    public void ratio(String name, double value) {
        ratios.put(name, value);
    }

    /** What a reader must know. */
    public void note(String text) {
        notes.add(text);
    }

    /** A metric or ratio that was given. */
    public double given(String name) {
        Double value = metrics.getOrDefault(name, ratios.get(name));
        if (value == null) {
            throw new IllegalArgumentException(
                    "figure: expected one of " + metrics.keySet() + " and " + ratios.keySet() + ", found " + name);
        }
        return value;
    }

    /** Writes all as one JSON object. */
    public void writeTo(Path file) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("shape", shape);
        json.put("rows", rows);
        json.put("metrics", metrics);
        json.put("ratios", ratios);
        json.put("notes", notes);
        new ObjectMapper().writeValue(file.toFile(), json);
    }
}

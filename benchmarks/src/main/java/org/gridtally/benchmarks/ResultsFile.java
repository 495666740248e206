package org.gridtally.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridtally.benchmarks.measure.Benchmark;
import org.gridtally.benchmarks.measure.Result;

/** The file under {@code results/}: figures with where they were measured, and what got worse since the file before. */
final class ResultsFile {
    /** A ratio that gets worse by more than this share is noted as a regression; single runs on shared cores vary by less. */
    private static final double TOLERANCE = 0.15;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;
    private final Path project;

    ResultsFile(Path project, String benchmark, boolean quick) {
        this.project = project;
        // A quick run must not replace a measurement.
        String folder = quick ? "benchmarks/target/quick-results" : "benchmarks/results";
        this.file = project.resolve(folder).resolve(benchmark + ".json");
    }

    Path write(Benchmark benchmark, boolean quick, Result result) throws IOException, InterruptedException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("benchmark", benchmark.name());
        json.put("about", benchmark.about());
        json.put("quick", quick);
        json.put("measured_at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        json.put("host", Host.describe(project));
        json.put("shape", result.shape());
        json.put("rows", result.rows());
        json.put("metrics", result.metrics());
        json.put("ratios", result.ratios());
        json.put("notes", result.notes());
        json.put("regressions", regressions(result.ratios(), benchmark.costs()));
        Files.createDirectories(file.getParent());
        Files.writeString(file, JSON.writeValueAsString(json) + System.lineSeparator());
        return file;
    }

    private List<String> regressions(Map<String, Double> ratios, Set<String> costs) throws IOException {
        List<String> worse = new ArrayList<>();
        if (!Files.exists(file)) {
            return worse;
        }
        JsonNode before = JSON.readTree(file.toFile()).path("ratios");
        ratios.forEach((name, now) -> {
            double then = before.path(name).asDouble(now);
            if (costs.contains(name) ? now * (1 - TOLERANCE) > then : now < then * (1 - TOLERANCE)) {
                worse.add("ratios.%s went from %.3f to %.3f".formatted(name, then, now));
            }
        });
        return worse;
    }
}

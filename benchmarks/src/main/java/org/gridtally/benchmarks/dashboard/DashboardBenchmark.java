package org.gridtally.benchmarks.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridtally.benchmarks.druid.DruidJvm;
import org.gridtally.benchmarks.measure.Benchmark;
import org.gridtally.benchmarks.measure.Folders;
import org.gridtally.benchmarks.measure.Result;
import org.gridtally.quickstart.sql.DruidSql;
import org.gridtally.servers.DruidConfig;
import org.gridtally.servers.DruidServer;
import org.gridtally.servers.ProjectLayout;

/** How long an analyst waits for each panel of a dashboard over a day of 200,000 meters, in SQL over HTTP. */
public final class DashboardBenchmark implements Benchmark {
    private static final double TARGET_MILLIS = 1000;

    @Override
    public String name() {
        return "dashboard";
    }

    @Override
    public String about() {
        return "p90 of dashboard queries over a day of 200,000 meters in a real Druid on 2 cores; target 1 s";
    }

    @Override
    public Result run(boolean quick) throws IOException, InterruptedException {
        ProjectLayout layout = ProjectLayout.find();
        int meters = quick ? 12_000 : 200_000;
        Path input = input(new DruidJvm(layout), meters);
        Path folder = Files.createTempDirectory("gridtally-dashboard");
        try (DruidServer druid = new DruidServer(layout, config(layout, folder))) {
            druid.start();
            double seconds = new BatchIngestion(druid.url()).load(input, meters);
            System.out.printf("%,d meter days loaded in %.0f s%n", meters, seconds);
            JsonNode truth =
                    new ObjectMapper().readTree(input.resolve("truth.json").toFile());
            return measure(new DruidSql(druid.url()), truth, meters, quick ? 3 : 25);
        } finally {
            Folders.delete(folder);
        }
    }

    private static Result measure(DruidSql sql, JsonNode truth, int meters, int runs) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        for (DashboardQuery query : DashboardQuery.values()) {
            QueryTimes times = QueryTimes.of(sql, query, truth, runs);
            String name = query.name().toLowerCase(Locale.ROOT);
            System.out.printf("  %-20s p50 %.0f ms, p90 %.0f ms%n", name, times.percentile(50), times.percentile(90));
            metrics.put("p50_ms_" + name, times.percentile(50));
            metrics.put("p90_ms_" + name, times.percentile(90));
            notes.add("%s: p90 %.0f ms, target %.0f ms %s: %s"
                    .formatted(
                            name,
                            times.percentile(90),
                            TARGET_MILLIS,
                            times.percentile(90) < TARGET_MILLIS ? "met" : "missed",
                            query.sql()));
        }
        metrics.put(
                "p90_ms",
                metrics.entrySet().stream()
                        .filter(metric -> metric.getKey().startsWith("p90_ms_"))
                        .mapToDouble(Map.Entry::getValue)
                        .max()
                        .orElse(Double.NaN));
        notes.add("p90_ms is that of the slowest query");
        notes.add(
                "loaded by a native batch task, perfect rollup, one row a meter and day, two segments; Druid in one JVM"
                        + " of 4 GB with two processing threads, caches off");
        return new Result(shape(meters, runs), (long) meters * 96, metrics, Map.of(), notes);
    }

    private static Map<String, Object> shape(int meters, int runs) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("meters", meters);
        shape.put("slots_of_a_day", 96);
        shape.put("regions", 12);
        shape.put("runs_of_each_query", runs);
        return shape;
    }

    private static DruidConfig config(ProjectLayout layout, Path folder) {
        return DruidConfig.in(folder)
                .withHeap("4g")
                .withJvmFlags(List.of(
                        "-Xmn2g",
                        "-XX:-UseSerialGC",
                        "-XX:+UseParallelGC",
                        "-XX:TieredStopAtLevel=4",
                        "-XX:MaxDirectMemorySize=1500m"))
                .withExtensions(List.of(layout.target("druid-extension").resolve("extensions/gridtally-druid")))
                .withProperties(Map.of(
                        "druid.processing.numThreads", "2",
                        "druid.processing.buffer.sizeBytes", "50MiB",
                        // Between two processes of one machine nothing is gained by packing.
                        "broker/druid.broker.http.compressionCodec", "identity"));
    }

    /** The day's file, written when it is not there yet. */
    private static Path input(DruidJvm jvm, int meters) throws IOException, InterruptedException {
        Path folder = jvm.cache().resolve("dashboard-%d-2".formatted(meters));
        if (!Files.exists(folder.resolve("truth.json"))) {
            jvm.run(
                    "org.gridtally.druid.benchmarks.dashboard.DashboardMain",
                    List.of(folder.toString(), Integer.toString(meters)));
        }
        return folder;
    }
}

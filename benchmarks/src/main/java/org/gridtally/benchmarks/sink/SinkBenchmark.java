package org.gridtally.benchmarks.sink;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridtally.benchmarks.measure.Benchmark;
import org.gridtally.benchmarks.measure.Folders;
import org.gridtally.benchmarks.measure.Result;
import org.gridtally.benchmarks.sink.store.CassandraServer;
import org.gridtally.benchmarks.sink.store.ElasticsearchServer;
import org.gridtally.benchmarks.sink.store.InfluxDbServer;
import org.gridtally.benchmarks.sink.store.MeasuredStore;
import org.gridtally.benchmarks.sink.store.QuestDbServer;
import org.gridtally.servers.ProjectLayout;

/** Rows a second of one task of the time-series sink into each store, against the way of a generic JDBC sink. */
public final class SinkBenchmark implements Benchmark {
    private static final int DAYS = 2;

    private final Map<String, Double> metrics = new LinkedHashMap<>();
    private final Map<String, Double> ratios = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /** How a store is started in a folder. */
    @FunctionalInterface
    private interface Start {
        MeasuredStore in(Path folder);
    }

    @Override
    public String name() {
        return "sink";
    }

    @Override
    public String about() {
        return "rows/s of one task of the time-series sink into each store; rival: multi-row upserts through addBatch";
    }

    @Override
    public Result run(boolean quick) throws Exception {
        ProjectLayout layout = ProjectLayout.find();
        Feed large = new Feed(quick ? 300 : 1_000, DAYS);
        Path folder = Files.createTempDirectory("gridtally-sink");
        try {
            new PostgresFigures(large, quick ? 1 : 3, metrics, ratios, notes)
                    .measure(layout, folder.resolve("postgres"));
        } finally {
            Folders.delete(folder);
        }
        Feed small = new Feed(quick ? 50 : 300, DAYS);
        store(dir -> new QuestDbServer(layout, dir), small);
        influxDb(small);
        store(dir -> new ElasticsearchServer(layout, dir), small);
        store(dir -> new CassandraServer(layout, dir), small);
        notes.addAll(Verdicts.of(metrics, ratios));
        return new Result(shape(large, small), large.readings(), metrics, ratios, notes);
    }

    private void influxDb(Feed feed) throws Exception {
        Optional<String> missing = InfluxDbServer.missing();
        if (missing.isPresent()) {
            notes.add("InfluxDB was left out: " + missing.get());
        } else {
            store(InfluxDbServer::new, feed);
        }
    }

    private void store(Start start, Feed feed) throws Exception {
        Path folder = Files.createTempDirectory("gridtally-sink");
        try (MeasuredStore store = start.in(folder)) {
            double rate = StoreRun.rowsPerSecond(store, feed);
            System.out.printf("  %s: %,.0f rows/s%n", store.type(), rate);
            metrics.put(store.type() + "_rows_per_s", rate);
        } finally {
            Folders.delete(folder);
        }
    }

    private static Map<String, Object> shape(Feed large, Feed small) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("readings_postgres", large.readings());
        shape.put("readings_other_stores", small.readings());
        shape.put("duplicates_percent", Feed.DUPLICATES_PERCENT);
        shape.put("corrections_percent", Feed.CORRECTIONS_PERCENT);
        shape.put("columns", ReadingSchema.READING.fields().size() + 1);
        shape.put("rows_of_a_poll", PostgresRuns.POLL_ROWS);
        shape.put("rows_of_a_batch", PostgresRuns.BATCH_ROWS);
        shape.put("rows_of_a_batch_rtt5ms", PostgresRuns.FAR_BATCH_ROWS);
        shape.put("tasks", 1);
        return shape;
    }
}

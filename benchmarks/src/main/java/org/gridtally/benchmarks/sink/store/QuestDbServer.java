package org.gridtally.benchmarks.sink.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.gridtally.servers.ProjectLayout;
import org.gridtally.servers.rest.RestClient;
import org.gridtally.servers.stores.QuestDb;

/** A QuestDB, asked through the view of canonical rows that the sink makes. */
public final class QuestDbServer implements MeasuredStore {
    private static final long PAUSE_MS = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final QuestDb server;

    /** Starts one with its data in this folder. */
    public QuestDbServer(ProjectLayout layout, Path folder) {
        server = new QuestDb(layout, folder);
        server.start();
    }

    @Override
    public String type() {
        return "questdb";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("store.type", type(), "questdb.url", url());
    }

    private String url() {
        return "http://" + server.hostAndPort();
    }

    @Override
    public void forEach(String table, Consumer<StoredReading> target) throws InterruptedException {
        awaitApplied(table);
        String all = "SELECT v.usage_point, v.reading_time, v.\"version\", v.quality_rank, v.value FROM " + table
                + "_canonical v";
        for (JsonNode row : sql(all).path("dataset")) {
            target.accept(new StoredReading(
                    row.path(0).asText(),
                    JsonRows.millis(row.path(1)),
                    JsonRows.millis(row.path(2)),
                    row.path(3).asInt(),
                    JsonRows.micros(row.path(4))));
        }
    }

    /** The server answers once rows are in its log; they are in the table a little later. */
    private void awaitApplied(String table) throws InterruptedException {
        String behind = "SELECT count() FROM wal_tables() WHERE name = '" + table + "' AND writerTxn < sequencerTxn";
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (sql(behind).at("/dataset/0/0").asInt() > 0) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(
                        "QuestDB: expected its log applied to " + table + " within " + PATIENCE + ", found it behind");
            }
            Thread.sleep(PAUSE_MS);
        }
    }

    private JsonNode sql(String statement) {
        return new RestClient(url()).get("/exec?query=" + URLEncoder.encode(statement, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.close();
    }
}

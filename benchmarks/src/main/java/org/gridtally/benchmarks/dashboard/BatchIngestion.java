package org.gridtally.benchmarks.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.gridtally.quickstart.sql.DruidSql;
import org.gridtally.quickstart.sql.SqlException;
import org.gridtally.servers.rest.RestClient;

/** Loads a file by a native batch task of Druid and waits until its segments are there. */
final class BatchIngestion {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String COUNT = "SELECT COUNT(*) FROM meter_days";

    private final RestClient http;
    private final DruidSql sql;

    BatchIngestion(String router) {
        this.http = new RestClient(router);
        this.sql = new DruidSql(router);
    }

    /** Seconds it took until all rows were in SQL. */
    double load(Path folder, long rows) throws IOException, InterruptedException {
        long started = System.nanoTime();
        JsonNode specification = new ObjectMapper().readTree(specification().replace("${folder}", folder.toString()));
        String task =
                http.post("/druid/indexer/v1/task", specification).path("task").asText();
        while (count() < rows) {
            String status = http.get("/druid/indexer/v1/task/" + task + "/status")
                    .path("status")
                    .path("statusCode")
                    .asText();
            if (status.equals("FAILED") || System.nanoTime() - started > PATIENCE.toNanos()) {
                throw new IllegalStateException(
                        "meter_days: expected %d rows, found %d; the task is %s".formatted(rows, count(), status));
            }
            Thread.sleep(500);
        }
        return (System.nanoTime() - started) / 1e9;
    }

    private long count() {
        try {
            return sql.query(COUNT).rows().get(0).get(0).asLong();
        } catch (SqlException notYetThere) {
            return 0;
        }
    }

    private static String specification() throws IOException {
        try (InputStream json = BatchIngestion.class.getResourceAsStream("batch.json")) {
            return new String(Objects.requireNonNull(json, "batch.json").readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package org.gridtally.benchmarks.sink.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gridtally.servers.BinaryLaunch;
import org.gridtally.servers.rest.RestClient;
import org.gridtally.servers.stores.InfluxDb;

/** An InfluxDB 1 of this machine's packages. */
public final class InfluxDbServer implements MeasuredStore {
    private static final String DATABASE = "meters";

    private final InfluxDb server;

    /** Starts one with its data in this folder. */
    public InfluxDbServer(Path folder) {
        server = new InfluxDb(folder);
        server.start();
    }

    /** Why there is none on this machine, and what to do. */
    public static Optional<String> missing() {
        try {
            BinaryLaunch.find("influxd", "testkit/bin/install-debian-stores installs it");
            return Optional.empty();
        } catch (IllegalStateException notThere) {
            return Optional.of(String.valueOf(notThere.getMessage()));
        }
    }

    @Override
    public String type() {
        return "influxdb";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("store.type", type(), "influxdb.url", url(), "influxdb.database", DATABASE);
    }

    private String url() {
        return "http://" + server.hostAndPort();
    }

    @Override
    public void forEach(String table, Consumer<StoredReading> target) {
        String all = "SELECT \"version\", quality_rank, value FROM " + table + " GROUP BY usage_point";
        JsonNode answer = new RestClient(url())
                .get("/query?epoch=ms&db=" + DATABASE + "&q=" + URLEncoder.encode(all, StandardCharsets.UTF_8));
        for (JsonNode series : answer.at("/results/0/series")) {
            String usagePoint = series.at("/tags/usage_point").asText();
            for (JsonNode row : series.path("values")) {
                target.accept(new StoredReading(
                        usagePoint,
                        row.path(0).asLong(),
                        row.path(1).asLong(),
                        row.path(2).asInt(),
                        JsonRows.micros(row.path(3))));
            }
        }
    }

    @Override
    public void close() {
        server.close();
    }
}

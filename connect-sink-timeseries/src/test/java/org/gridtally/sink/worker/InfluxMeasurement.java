package org.gridtally.sink.worker;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.gridtally.servers.rest.RestClient;
import org.gridtally.testkit.TestInfluxDb;

/** What a test asks of the measurement that the sink wrote. */
final class InfluxMeasurement implements WrittenStore {
    static final String DATABASE = "meters";

    private final TestInfluxDb influxDb;
    private final String name;

    InfluxMeasurement(TestInfluxDb influxDb, String name) {
        this.influxDb = influxDb;
        this.name = name;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("store.type", "influxdb", "influxdb.url", influxDb.url(), "influxdb.database", DATABASE);
    }

    /** No tag holds a line break or ends with a backslash, and no key is longer than 64 kB. */
    @Override
    public Map<String, String> refused() {
        Map<String, String> refused = BadRows.longer(65_535, "max key length exceeded");
        refused.put(BadRows.LINES, "usage_point: expected a tag of InfluxDB, without a line break");
        refused.put(BadRows.ENDS_WITH_BACKSLASH, "usage_point: expected a tag of InfluxDB");
        return refused;
    }

    @Override
    public long count() {
        return query("SELECT count(\"version\") FROM " + name)
                .at("/series/0/values/0/1")
                .asLong();
    }

    @Override
    public void forEach(Consumer<StoredReading> target) {
        String all = "SELECT \"version\", quality_rank, value FROM " + name + " GROUP BY usage_point";
        for (JsonNode series : query(all).path("series")) {
            String usagePoint = series.at("/tags/usage_point").asText();
            for (JsonNode row : series.path("values")) {
                target.accept(new StoredReading(
                        usagePoint,
                        row.path(0).asLong(),
                        row.path(1).asLong(),
                        row.path(2).asInt(),
                        new BigDecimal(row.path(3).asText()).movePointRight(6).longValueExact()));
            }
        }
    }

    /** The result of one statement; nothing before there is a database. */
    JsonNode query(String statement) {
        return new RestClient(influxDb.url())
                .get("/query?epoch=ms&db=" + DATABASE + "&q=" + URLEncoder.encode(statement, StandardCharsets.UTF_8))
                .at("/results/0");
    }
}

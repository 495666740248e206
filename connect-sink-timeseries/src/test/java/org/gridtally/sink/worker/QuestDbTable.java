package org.gridtally.sink.worker;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.gridtally.servers.rest.RestClient;
import org.gridtally.testkit.TestQuestDb;

/** What a test asks of the table that the sink wrote, through the view of its canonical rows. */
final class QuestDbTable implements WrittenStore {
    private final TestQuestDb questDb;
    private final String name;

    QuestDbTable(TestQuestDb questDb, String name) {
        this.questDb = questDb;
        this.name = name;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("store.type", "questdb", "questdb.url", questDb.url());
    }

    /** A table of the operator's own, whose values are narrower than the records'. */
    @Override
    public void obstruct() {
        sql(
                """
                CREATE TABLE %s (usage_point SYMBOL, channel SYMBOL, segment VARCHAR, reading_time TIMESTAMP,
                "version" TIMESTAMP, quality_rank INT, value DECIMAL(9,6), quality SYMBOL)
                TIMESTAMP(reading_time) PARTITION BY MONTH WAL
                DEDUP UPSERT KEYS(reading_time, usage_point, channel, segment, "version", quality_rank, value)"""
                        .formatted(name));
    }

    @Override
    public Map<String, String> refused() {
        return Map.of(BadRows.TOO_LARGE, "column: value; line protocol value: 123456");
    }

    /** Versions that were outranked are not counted: a test waits for slots. */
    @Override
    public long count() {
        boolean isThere = sql("SELECT count() FROM tables() WHERE table_name = '" + name + "_canonical'")
                        .at("/dataset/0/0")
                        .asInt()
                > 0;
        return isThere
                ? sql("SELECT count() FROM " + name + "_canonical")
                        .at("/dataset/0/0")
                        .asLong()
                : 0;
    }

    @Override
    public void forEach(Consumer<StoredReading> target) {
        awaitApplied();
        String all = "SELECT v.usage_point, v.reading_time, v.\"version\", v.quality_rank, v.value FROM " + name
                + "_canonical v";
        for (JsonNode row : sql(all).path("dataset")) {
            target.accept(new StoredReading(
                    row.path(0).asText(),
                    Instant.parse(row.path(1).asText()).toEpochMilli(),
                    Instant.parse(row.path(2).asText()).toEpochMilli(),
                    row.path(3).asInt(),
                    new BigDecimal(row.path(4).asText()).movePointRight(6).longValueExact()));
        }
    }

    /** With the versions that were outranked: a replay must not add any. */
    @Override
    public String fingerprint() {
        return WrittenStore.super.fingerprint() + "/"
                + sql("SELECT count() FROM " + name).at("/dataset/0/0").asLong();
    }

    JsonNode sql(String statement) {
        return new RestClient(questDb.url()).get("/exec?query=" + URLEncoder.encode(statement, StandardCharsets.UTF_8));
    }

    /** The server answers once rows are in its log; they are in the table a little later. */
    void awaitApplied() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> sql("SELECT count() FROM wal_tables() WHERE name = '" + name
                                        + "' AND (writerTxn < sequencerTxn OR suspended)")
                                .at("/dataset/0/0")
                                .asInt()
                        == 0);
    }
}

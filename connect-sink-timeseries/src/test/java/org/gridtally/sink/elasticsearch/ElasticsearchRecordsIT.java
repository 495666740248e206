package org.gridtally.sink.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.gridtally.sink.row.BadRow;
import org.gridtally.sink.row.FurtherRecords;
import org.gridtally.sink.row.ReadingRecords;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.store.SchemaEvolution;
import org.gridtally.sink.store.Store;
import org.gridtally.sink.store.StoreContext;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.UnfitTableException;
import org.gridtally.sink.task.LocalMetrics;
import org.gridtally.sink.task.SinkConfig;
import org.gridtally.testkit.TestElasticsearch;
import org.gridtally.testkit.WithServers;
import org.junit.jupiter.api.Test;

/** What people find in Elasticsearch. */
@WithServers
class ElasticsearchRecordsIT {
    private static final long TIME = 1_767_225_600_000L;

    private final TestElasticsearch elasticsearch;
    private long offset = 1_000;

    ElasticsearchRecordsIT(TestElasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @Test
    void eventsAreFoundByWordsAndByDetails() throws Exception {
        try (Store store = open()) {
            write(store, "events", FurtherRecords.event("NMI1", "3.26.0.85", TIME, TIME, "Power lost in street"));
            write(store, "events", FurtherRecords.event("NMI1", "3.26.0.216", TIME, TIME, "Power restored"));
        }

        assertThat(found("events", "{\"match\": {\"reason\": \"lost\"}}")).isEqualTo(1);
        assertThat(found("events", "{\"match\": {\"reason\": \"power\"}}")).isEqualTo(2);
        assertThat(found("events", "{\"term\": {\"details.phase\": \"L1\"}}")).isEqualTo(2);
        assertThat(ask("GET", "/events-2026.01/_alias", "").has("events-2026.01"))
                .isTrue();
    }

    @Test
    void anAlarmOnALaterVersionStaysAndSoDoesUsageOfAHigherOffset() throws Exception {
        try (Store store = open("elasticsearch.layout", "time_series", "elasticsearch.index.period", "none")) {
            write(store, "alarms", FurtherRecords.alarm("NMI1", "OVER_DEMAND", TIME, TIME + 2, "101"));
            write(store, "alarms", FurtherRecords.alarm("NMI1", "OVER_DEMAND", TIME, TIME + 1, "150"));
            write(store, "alarms", FurtherRecords.alarm("NMI1", "OVER_DEMAND", TIME, TIME + 2, "102"));
            write(store, "usage", FurtherRecords.usage("NMI1", TIME, "1500"));
            write(store, "usage", FurtherRecords.usage("NMI1", TIME, "1400"));
            offset -= 50;
            write(store, "usage", FurtherRecords.usage("NMI1", TIME, "1300"));
        }

        assertThat(sources("alarms")).hasSize(1);
        assertThat(sources("alarms").get(0).path("_source").path("observed").asInt())
                .isEqualTo(102);
        assertThat(sources("usage")).hasSize(1);
        assertThat(sources("usage").get(0).path("_source").path("delivered_wh").asInt())
                .isEqualTo(1_400);
        assertThat(sources("usage").get(0).path("_index").asText()).startsWith(".ds-usage");
    }

    @Test
    void tiesOfManyTasksEndWithTheLargestValue() throws Exception {
        try (Store one = open();
                Store other = open()) {
            for (int value : new int[] {5, 9, 3, 9, 7, 11, 2}) {
                write(one, "ties", reading(value));
                write(other, "ties", reading(value - 1));
            }
        }

        assertThat(sources("ties")).hasSize(1);
        assertThat(sources("ties").get(0).path("_source").path("value").asInt()).isEqualTo(11);
    }

    @Test
    void aNewFieldIsAddedWhereThatIsAllowed() throws Exception {
        Schema wider = ReadingRecords.schema()
                .field("region", Schema.OPTIONAL_STRING_SCHEMA)
                .build();
        Struct reading = ReadingRecords.reading(wider, "NMI2", TIME, TIME).put("region", "north");
        try (Store store = open()) {
            write(store, "wider", reading(1));
            write(store, "wider", reading);
        }
        try (Store careful = open(SchemaEvolution.CREATE)) {
            Struct further = ReadingRecords.reading(
                    ReadingRecords.schema()
                            .field("town", Schema.OPTIONAL_STRING_SCHEMA)
                            .build(),
                    "NMI3",
                    TIME,
                    TIME);
            assertThatThrownBy(() -> write(careful, "wider", further))
                    .isInstanceOf(UnfitTableException.class)
                    .hasMessageContaining("schema.evolution=add");
        }

        assertThat(found("wider", "{\"term\": {\"region\": \"north\"}}")).isEqualTo(1);
    }

    @Test
    void aTimeThatNoBackingIndexTakesIsABadRow() throws Exception {
        try (Store store = open("elasticsearch.layout", "time_series")) {
            Row late =
                    row("late", ReadingRecords.reading(ReadingRecords.schema().build(), "NMI1", 1_000, TIME));
            store.prepare(late.table());
            List<BadRow> bad = store.write(List.of(late));

            assertThat(bad).hasSize(1);
            assertThat(bad.get(0).reason()).contains("is outside of ranges of currently writable indices");
        }
    }

    private static Struct reading(int value) {
        return ReadingRecords.reading(ReadingRecords.schema().build(), "NMI1", TIME, TIME)
                .put("value", java.math.BigDecimal.valueOf(value).setScale(6));
    }

    private Store open(String... more) {
        return open(SchemaEvolution.ADD, more);
    }

    private Store open(SchemaEvolution evolution, String... more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "store.type", "elasticsearch",
                "elasticsearch.urls", elasticsearch.url(),
                "elasticsearch.index.replicas", "0",
                "elasticsearch.time.series.start", "2025-01-01T00:00:00Z",
                "elasticsearch.time.series.end", "2030-01-01T00:00:00Z"));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return new ElasticsearchStoreFactory()
                .open(SinkConfig.parse(settings), new StoreContext(() -> settings, evolution, new LocalMetrics()));
    }

    private Row row(String table, Struct value) {
        offset++;
        return ReadingRecords.reader("table.name.template", table).row(ReadingRecords.of(value, offset));
    }

    private void write(Store store, String table, Struct value) throws StoreException {
        Row row = row(table, value);
        store.prepare(row.table());
        assertThat(store.write(List.of(row))).isEmpty();
    }

    private int found(String index, String query) throws IOException, InterruptedException {
        ask("POST", "/" + index + "/_refresh", "");
        return ask("GET", "/" + index + "/_count", "{\"query\": " + query + "}")
                .path("count")
                .asInt();
    }

    private JsonNode sources(String index) throws IOException, InterruptedException {
        ask("POST", "/" + index + "/_refresh", "");
        return ask("GET", "/" + index + "/_search", "").at("/hits/hits");
    }

    private JsonNode ask(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(elasticsearch.url() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body());
    }
}

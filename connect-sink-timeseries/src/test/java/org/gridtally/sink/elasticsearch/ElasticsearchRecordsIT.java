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
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import org.gridtally.sink.row.FurtherRecords;
import org.gridtally.sink.row.ReadingRecords;
import org.gridtally.sink.store.SchemaEvolution;
import org.gridtally.sink.store.UnfitTableException;
import org.gridtally.sink.task.LoneStore;
import org.gridtally.testkit.TestElasticsearch;
import org.gridtally.testkit.WithServers;
import org.junit.jupiter.api.Test;

/** What people find in Elasticsearch. */
@WithServers
class ElasticsearchRecordsIT {
    private static final long TIME = 1_767_225_600_000L;

    private final TestElasticsearch elasticsearch;

    ElasticsearchRecordsIT(TestElasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @Test
    void eventsAreFoundByWordsAndByDetails() throws Exception {
        try (LoneStore events = open("events")) {
            events.write(
                    of(FurtherRecords.event("NMI1", "3.26.0.85", TIME, TIME, "Power lost in street"), 1),
                    of(FurtherRecords.event("NMI1", "3.26.0.216", TIME, TIME, "Power restored"), 2));
        }

        assertThat(found("events", "{\"match\": {\"reason\": \"lost\"}}")).isEqualTo(1);
        assertThat(found("events", "{\"match\": {\"reason\": \"power\"}}")).isEqualTo(2);
        assertThat(found("events", "{\"term\": {\"details.phase\": \"L1\"}}")).isEqualTo(2);
        assertThat(ask("GET", "/events-2026.01/_alias", "").has("events-2026.01"))
                .isTrue();
    }

    @Test
    void anAlarmOnALaterVersionStaysAndSoDoesUsageOfAHigherOffset() throws Exception {
        String[] layout = {"elasticsearch.layout", "time_series", "elasticsearch.index.period", "none"};
        try (LoneStore alarms = open("alarms", layout);
                LoneStore usage = open("usage", layout)) {
            alarms.write(
                    of(FurtherRecords.alarm("NMI1", "OVER_DEMAND", TIME, TIME + 2, "101"), 1),
                    of(FurtherRecords.alarm("NMI1", "OVER_DEMAND", TIME, TIME + 1, "150"), 2),
                    of(FurtherRecords.alarm("NMI1", "OVER_DEMAND", TIME, TIME + 2, "102"), 3));
            usage.write(
                    of(FurtherRecords.usage("NMI1", TIME, "1500"), 7),
                    of(FurtherRecords.usage("NMI1", TIME, "1400"), 8),
                    of(FurtherRecords.usage("NMI1", TIME, "1300"), 6));
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
        try (LoneStore one = open("ties");
                LoneStore other = open("ties")) {
            for (int value : new int[] {5, 9, 3, 9, 7, 11, 2}) {
                one.write(of(reading(value), 1));
                other.write(of(reading(value - 1), 1));
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
        try (LoneStore store = open("wider")) {
            store.write(of(reading(1), 1), of(reading, 2));
        }
        try (LoneStore careful = open(SchemaEvolution.CREATE, "wider")) {
            Struct further = ReadingRecords.reading(
                    ReadingRecords.schema()
                            .field("town", Schema.OPTIONAL_STRING_SCHEMA)
                            .build(),
                    "NMI3",
                    TIME,
                    TIME);
            assertThatThrownBy(() -> careful.write(of(further, 3)))
                    .isInstanceOf(UnfitTableException.class)
                    .hasMessageContaining("schema.evolution=add");
        }

        assertThat(found("wider", "{\"term\": {\"region\": \"north\"}}")).isEqualTo(1);
    }

    @Test
    void aTimeThatNoBackingIndexTakesIsABadRow() throws Exception {
        Struct late = ReadingRecords.reading(ReadingRecords.schema().build(), "NMI1", 1_000, TIME);
        try (LoneStore store = open("late", "elasticsearch.layout", "time_series")) {
            assertThatThrownBy(() -> store.write(of(late, 1)))
                    .hasMessageContaining("is outside of ranges of currently writable indices");
        }
    }

    private static Struct reading(int value) {
        return ReadingRecords.reading(ReadingRecords.schema().build(), "NMI1", TIME, TIME)
                .put("value", java.math.BigDecimal.valueOf(value).setScale(6));
    }

    private static SinkRecord of(Struct value, long offset) {
        return ReadingRecords.of(value, offset);
    }

    private LoneStore open(String table, String... more) {
        return open(SchemaEvolution.ADD, table, more);
    }

    private LoneStore open(SchemaEvolution evolution, String table, String... more) {
        Map<String, String> settings = Map.of(
                "store.type", "elasticsearch",
                "elasticsearch.urls", elasticsearch.url(),
                "elasticsearch.index.replicas", "0",
                "elasticsearch.time.series.start", "2025-01-01T00:00:00Z",
                "elasticsearch.time.series.end", "2030-01-01T00:00:00Z",
                "table.name.template", table);
        return new LoneStore(settings, evolution, more);
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

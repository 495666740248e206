package org.gridtally.sink.worker;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gridtally.core.Micros;
import org.gridtally.testkit.TestElasticsearch;

/** Readings in an alias or a data stream. */
final class ElasticsearchTable implements WrittenStore {
    private static final int PAGE = 5_000;
    private static final Duration BUSY_LIMIT = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestElasticsearch server;
    private final String name;
    private final String timeField;
    private final Map<String, String> settings;
    private final Map<String, String> refused;

    private ElasticsearchTable(
            TestElasticsearch server,
            String name,
            String timeField,
            Map<String, String> settings,
            Map<String, String> refused) {
        this.server = server;
        this.name = name;
        this.timeField = timeField;
        this.settings = settings;
        this.refused = refused;
    }

    static ElasticsearchTable ofIndices(TestElasticsearch server, String name) {
        return new ElasticsearchTable(
                server,
                name,
                "reading_time",
                Map.of(
                        "store.type", "elasticsearch",
                        "elasticsearch.urls", server.url(),
                        "elasticsearch.index.replicas", "0"),
                BadRows.longer(512, "expected at most 512 bytes"));
    }

    static ElasticsearchTable ofTimeSeries(TestElasticsearch server, String name) {
        return new ElasticsearchTable(
                server,
                name,
                "@timestamp",
                Map.of(
                        "store.type", "elasticsearch",
                        "elasticsearch.urls", server.url(),
                        "elasticsearch.index.replicas", "0",
                        "elasticsearch.layout", "time_series",
                        "elasticsearch.time.series.start", "1970-01-01T00:00:00Z",
                        "elasticsearch.time.series.end", "2030-01-01T00:00:00Z"),
                BadRows.longer(32_766, "failed to parse field [usage_point]"));
    }

    @Override
    public Map<String, String> settings() {
        return settings;
    }

    @Override
    public Map<String, String> refused() {
        return refused;
    }

    @Override
    public long count() {
        ask("POST", "/" + name + "/_refresh", "");
        return ask("GET", "/" + name + "/_count", "").path("count").asLong();
    }

    /** What changes with every write, even one of the same content. */
    @Override
    public String fingerprint() {
        JsonNode shards =
                ask("GET", "/" + name + "/_stats/docs?level=shards", "").path("indices");
        StringBuilder written = new StringBuilder(WrittenStore.super.fingerprint());
        shards.fields().forEachRemaining(index -> written.append(' ')
                .append(index.getKey())
                .append('/')
                .append(index.getValue().at("/shards/0/0/seq_no/max_seq_no").asLong()));
        return written.toString();
    }

    /** Each page begins behind the last of the page before: the server has nothing to keep in mind, or to lose. */
    @Override
    public void forEach(Consumer<StoredReading> target) {
        ask("POST", "/" + name + "/_refresh", "");
        ObjectNode query = JSON.createObjectNode().put("size", PAGE);
        query.putArray("sort").add("usage_point").add(timeField);
        JsonNode hits = page(query);
        while (!hits.isEmpty()) {
            hits.forEach(hit -> target.accept(reading(hit.path("_source"))));
            query.set("search_after", hits.get(hits.size() - 1).path("sort"));
            hits = page(query);
        }
    }

    private JsonNode page(ObjectNode query) {
        return ask("GET", "/" + name + "/_search?allow_partial_search_results=false", query.toString())
                .at("/hits/hits");
    }

    private static StoredReading reading(JsonNode source) {
        JsonNode time = source.has("@timestamp") ? source.path("@timestamp") : source.path("reading_time");
        return new StoredReading(
                source.path("usage_point").asText(),
                Instant.parse(time.asText()).toEpochMilli(),
                Instant.parse(source.path("version").asText()).toEpochMilli(),
                source.path("quality_rank").asInt(),
                Micros.of(source.path("value").decimalValue().setScale(Micros.SCALE)));
    }

    /** The answer; an empty one before there is an index. A busy server is asked again. */
    JsonNode ask(String method, String path, String body) {
        return await().atMost(BUSY_LIMIT)
                .pollDelay(Duration.ZERO)
                .until(() -> answer(method, path, body), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<JsonNode> answer(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return switch (answer.statusCode()) {
            case 429, 503 -> Optional.empty();
            case 200, 201, 404 -> Optional.of(JSON.readTree(answer.body()));
            default -> throw new IllegalStateException(method + " " + path + ": " + answer.body());
        };
    }
}

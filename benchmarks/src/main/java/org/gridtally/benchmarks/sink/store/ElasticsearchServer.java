package org.gridtally.benchmarks.sink.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gridtally.servers.ProjectLayout;
import org.gridtally.servers.rest.RestClient;
import org.gridtally.servers.stores.Elasticsearch;

/** An Elasticsearch node with normal indices. */
public final class ElasticsearchServer implements MeasuredStore {
    private static final int PAGE = 5_000;
    private static final String KEPT = "1m";

    private final Elasticsearch server;

    /** Starts one with its data in this folder. */
    public ElasticsearchServer(ProjectLayout layout, Path folder) {
        server = new Elasticsearch(layout, folder);
        server.start();
    }

    @Override
    public String type() {
        return "elasticsearch";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("store.type", type(), "elasticsearch.urls", url(), "elasticsearch.index.replicas", "0");
    }

    private String url() {
        return "http://" + server.hostAndPort();
    }

    @Override
    public void forEach(String table, Consumer<StoredReading> target) {
        RestClient rest = new RestClient(url());
        rest.post("/" + table + "/_refresh", "");
        JsonNode page =
                rest.post("/" + table + "/_search?scroll=" + KEPT, Map.of("size", PAGE, "sort", List.of("_doc")));
        while (!page.at("/hits/hits").isEmpty()) {
            page.at("/hits/hits").forEach(hit -> target.accept(reading(hit.path("_source"))));
            page = rest.post(
                    "/_search/scroll",
                    Map.of("scroll", KEPT, "scroll_id", page.path("_scroll_id").asText()));
        }
    }

    private static StoredReading reading(JsonNode source) {
        return new StoredReading(
                source.path("usage_point").asText(),
                JsonRows.millis(source.path("reading_time")),
                JsonRows.millis(source.path("version")),
                source.path("quality_rank").asInt(),
                JsonRows.micros(source.path("value")));
    }

    @Override
    public void close() {
        server.close();
    }
}

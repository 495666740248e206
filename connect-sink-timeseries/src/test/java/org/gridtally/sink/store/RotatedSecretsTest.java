package org.gridtally.sink.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.apache.kafka.connect.sink.SinkRecord;
import org.gridtally.sink.row.ReadingRecords;
import org.gridtally.sink.task.LoneStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stores over HTTP whose server lets nobody in: the next attempt comes with the secrets of then. */
class RotatedSecretsTest {
    private static final SinkRecord READING =
            ReadingRecords.of(ReadingRecords.reading(ReadingRecords.schema().build(), "north", 0, 0), 0);

    private HttpServer server;
    private volatile @Nullable String shown;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::refuse);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** In the words of DynamoDB; the others look at the status. */
    private void refuse(HttpExchange exchange) throws IOException {
        shown = exchange.getRequestHeaders().getFirst("Authorization");
        exchange.getRequestBody().readAllBytes();
        byte[] body =
                "{\"__type\": \"x#UnrecognizedClientException\", \"message\": \"no\"}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(401, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void influxDb() {
        Map<String, String> settings = Map.of(
                "store.type", "influxdb",
                "influxdb.url", url(),
                "influxdb.database", "meters",
                "influxdb.user", "sink",
                "influxdb.password", "old");

        shows(settings, basic("old"), Map.of("influxdb.password", "new"), basic("new"));
    }

    @Test
    void questDb() {
        Map<String, String> settings = Map.of("store.type", "questdb", "questdb.url", url(), "questdb.token", "old");

        shows(settings, "Bearer old", Map.of("questdb.token", "new"), "Bearer new");
    }

    @Test
    void elasticsearch() {
        Map<String, String> settings =
                Map.of("store.type", "elasticsearch", "elasticsearch.urls", url(), "elasticsearch.api.key", "old");

        shows(settings, "ApiKey old", Map.of("elasticsearch.api.key", "new"), "ApiKey new");
    }

    @Test
    void dynamoDb() {
        Map<String, String> settings = Map.of(
                "store.type", "dynamodb",
                "dynamodb.region", "eu-west-1",
                "dynamodb.endpoint", url(),
                "dynamodb.access.key", "old",
                "dynamodb.secret.key", "secret");

        shows(settings, "Credential=old/", Map.of("dynamodb.access.key", "new"), "Credential=new/");
    }

    private void shows(Map<String, String> settings, String first, Map<String, String> rotated, String then) {
        try (LoneStore store = new LoneStore(settings, SchemaEvolution.ADD)) {
            assertThatThrownBy(() -> store.write(READING)).isInstanceOf(StoreDown.class);
            assertThat(shown).contains(first);

            store.rotate(rotated);

            assertThatThrownBy(() -> store.write(READING)).isInstanceOf(StoreDown.class);
            assertThat(shown).contains(then);
        }
    }

    private static String basic(String password) {
        return "Basic " + Base64.getEncoder().encodeToString(("sink:" + password).getBytes(StandardCharsets.UTF_8));
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}

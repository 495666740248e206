package org.gridtally.servers.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestClientTest {

    private HttpServer server;
    private String url;
    private String request = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aRefusalNamesTheRequestTheStatusAndTheReason() {
        answer("/connectors/x/config", 400, "{\"message\":\"tasks.max is missing\"}");

        assertThatThrownBy(() -> new ConnectRest(url).deploy("x", Map.of("a", "b")))
                .isInstanceOf(RestException.class)
                .hasMessageContaining("PUT " + url + "/connectors/x/config answered 400")
                .hasMessageContaining("tasks.max is missing");
        assertThat(request).isEqualTo("PUT {\"a\":\"b\"}");
    }

    @Test
    void aConnectorRunsWhenAllItsTasksDo() {
        answer(
                "/connectors/x/status",
                200,
                "{\"connector\":{\"state\":\"RUNNING\"},\"tasks\":[{\"state\":\"RUNNING\"},{\"state\":\"FAILED\"}]}");

        assertThat(new ConnectRest(url).states("x")).containsExactly("RUNNING", "RUNNING", "FAILED");
        assertThat(new ConnectRest(url).isRunning("x")).isFalse();
        assertThat(new ConnectRest(url).isRunning("unknown")).isFalse();
    }

    @Test
    void rowsComeByColumnName() {
        answer("/druid/v2/sql", 200, "[{\"n\":1},{\"n\":2}]");

        assertThat(new DruidRest(url).sql("SELECT n FROM t"))
                .extracting(row -> row.path("n").asInt())
                .isEqualTo(List.of(1, 2));
    }

    @Test
    void nobodyThereIsAPlainNo() {
        server.stop(0);

        assertThat(new RestClient(url).answers("/")).isFalse();
        assertThat(new DruidRest(url).isReady()).isFalse();
    }

    private void answer(String path, int status, String body) {
        server.createContext(path, exchange -> {
            request = exchange.getRequestMethod() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            exchange.sendResponseHeaders(status, body.getBytes(UTF_8).length);
            exchange.getResponseBody().write(body.getBytes(UTF_8));
            exchange.close();
        });
    }
}

package org.gridtally.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.Schema;
import org.gridtally.avro.Threshold;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The protocol on the wire; the tests of the stack run it against a real registry. */
class RegistryClientTest {
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Schema schema = Threshold.getClassSchema();
    private HttpServer server;
    private int status = 200;
    private String answer = "{\"id\":7}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void registersOnce() {
        RegistryClient client = client();
        assertThat(client.register("meter.thresholds-value", schema)).isEqualTo(7);
        assertThat(client.register("meter.thresholds-value", schema)).isEqualTo(7);
        assertThat(requests).containsExactly("POST /subjects/meter.thresholds-value/versions");
    }

    @Test
    void fetchesOnce() {
        RegistryClient client = client();
        answer = "{\"schema\":" + quoted(schema.toString()) + "}";
        assertThat(client.byId(3)).isEqualTo(schema);
        assertThat(client.byId(3)).isEqualTo(schema);
        assertThat(requests).containsExactly("GET /schemas/ids/3");
    }

    @Test
    void anIncompatibleSchemaIsRefusedForGood() {
        status = 409;
        answer = "{\"error_code\":409,\"message\":\"incompatible\"}";
        assertThatThrownBy(() -> client().register("s", schema))
                .hasMessageContaining("expected 200, found 409")
                .hasMessageContaining("incompatible")
                .asInstanceOf(type(RegistryException.class))
                .returns(false, RegistryException::isRetriable);
    }

    @Test
    void anOverloadedOrAbsentRegistryIsWorthAnotherTry() {
        status = 503;
        RegistryClient client = client();
        assertThatThrownBy(() -> client.byId(1))
                .asInstanceOf(type(RegistryException.class))
                .returns(true, RegistryException::isRetriable);
        server.stop(0);
        assertThatThrownBy(() -> client.byId(1))
                .hasMessageContaining("cannot be reached")
                .asInstanceOf(type(RegistryException.class))
                .returns(true, RegistryException::isRetriable);
    }

    private RegistryClient client() {
        return new RegistryClient("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private static String quoted(String json) {
        return '"' + json.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

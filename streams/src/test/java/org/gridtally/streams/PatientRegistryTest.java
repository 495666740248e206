package org.gridtally.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.Schema;
import org.gridtally.schemas.registry.RegistryClient;
import org.gridtally.schemas.registry.RegistryException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatientRegistryTest {
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;
    private int status = 200;
    private int failures;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean fails = requests.incrementAndGet() <= failures;
            byte[] body = "{\"schema\":\"\\\"string\\\"\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(fails ? status : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private PatientRegistry registry(Duration patience) {
        return new PatientRegistry(
                new RegistryClient("http://127.0.0.1:" + server.getAddress().getPort()), patience);
    }

    @Test
    void aRegistryThatIsAwayForAMomentIsAskedAgain() {
        failures = 2;
        status = 503;

        assertThat(registry(Duration.ofMinutes(1)).byId(1)).isEqualTo(Schema.create(Schema.Type.STRING));
        assertThat(requests).hasValue(3);
    }

    @Test
    void aRefusalIsFinal() {
        failures = 1;
        status = 404;

        assertThatThrownBy(() -> registry(Duration.ofMinutes(1)).byId(1)).isInstanceOf(RegistryException.class);
        assertThat(requests).hasValue(1);
    }

    @Test
    void patienceEnds() {
        failures = Integer.MAX_VALUE;
        status = 503;

        assertThatThrownBy(() -> registry(Duration.ZERO).byId(1)).isInstanceOf(RegistryException.class);
    }

    @Test
    void closingEndsTheWait() {
        failures = Integer.MAX_VALUE;
        status = 503;
        PatientRegistry registry = registry(Duration.ofHours(1));
        registry.close();

        assertThatThrownBy(() -> registry.byId(1)).isInstanceOf(RegistryException.class);
        assertThat(requests).hasValue(1);
    }
}

package org.gridtally.connect.source.greenbutton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.errors.ConnectException;
import org.gridtally.simulator.HeadEndSimulator;
import org.gridtally.simulator.config.Authentication;
import org.gridtally.simulator.config.Endpoint;
import org.gridtally.simulator.config.Misbehaviour;
import org.gridtally.simulator.config.Pace;
import org.gridtally.simulator.config.SimulatorConfig;
import org.gridtally.testkit.TestCertificates;
import org.gridtally.testkit.TlsFront;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A head-end whose certificate is of a private authority, its token endpoint included. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsTest {
    private final TestCertificates certificates = TestCertificates.create();
    private final SSLContext ofThisHost = certificates.server("dns:localhost");

    private HeadEndSimulator headEnd;
    private int readings;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        SimulatorConfig config = SimulatorConfig.demo(directory)
                .withMisbehaviour(Misbehaviour.none())
                .withScale(4, 1, Duration.ofMinutes(15))
                .withPace(Pace.AT_ONCE);
        headEnd = HeadEndSimulator.start(config.withEndpoint(
                new Endpoint("127.0.0.1", 0, directory.resolve("nem12"), Authentication.oauth2("me", "hidden"))));
        readings = (int) headEnd.ledger().totals().served();
    }

    @AfterAll
    void stop() {
        headEnd.close();
    }

    @Test
    void pullsFromAServerWhoseCertificateIsRight() throws Exception {
        try (TlsFront front = front(ofThisHost);
                TaskHarness task = new TaskHarness(config(front, certificates.authority()))) {
            assertThat(task.pollUntil(readings)).hasSize(readings);
        }
    }

    @Test
    void refusesACertificateThatNobodyItTrustsHasSigned() {
        refuses(ofThisHost, certificates.stranger(), "the server's certificate is not trusted: ");
    }

    @Test
    void refusesACertificateOfAnotherHost() {
        refuses(
                certificates.server("dns:elsewhere.example"),
                certificates.authority(),
                "the server's certificate is for another host: ");
    }

    private void refuses(SSLContext shown, Path trusted, String reason) {
        try (TlsFront front = front(shown)) {
            refuses(front, trusted, reason);
        }
    }

    private void refuses(TlsFront front, Path trusted, String reason) {
        Map<String, String> config = config(front, trusted);
        config.put("head.end.down.limit.ms", "300");
        try (TaskHarness task = new TaskHarness(config)) {
            assertThatThrownBy(() -> task.pollUntil(1))
                    .isInstanceOf(ConnectException.class)
                    .hasMessageContaining("head.end.down.limit.ms = 300")
                    .hasMessageContaining(": https://localhost:" + front.port() + ": " + reason);
            assertThat(task.sent()).isEmpty();
        }
    }

    @Test
    void showsItsCertificateToAHeadEndThatAsksForOne() throws Exception {
        TestCertificates.Client client = certificates.client();
        try (TlsFront front = asking()) {
            Map<String, String> config = config(front, certificates.authority());
            config.put("http.tls.client.certificate", client.certificate().toString());
            config.put("http.tls.client.key", client.key().toString());
            try (TaskHarness task = new TaskHarness(config)) {
                assertThat(task.pollUntil(readings)).hasSize(readings);
            }
        }
    }

    /** The reason may be lost when the head-end hangs up before its alert arrives. */
    @Test
    void isNotLetInWithoutTheCertificateThatIsAskedFor() {
        try (TlsFront front = asking()) {
            Map<String, String> config = config(front, certificates.authority());
            config.put("head.end.down.limit.ms", "300");
            try (TaskHarness task = new TaskHarness(config)) {
                assertThatThrownBy(() -> task.pollUntil(1))
                        .isInstanceOf(ConnectException.class)
                        .hasMessageContaining("head.end.down.limit.ms = 300");
                assertThat(task.sent()).isEmpty();
            }
        }
    }

    @Test
    void aFileThatWasRenewedIsPickedUp(@TempDir Path files) throws Exception {
        Path trusted = Files.copy(certificates.stranger(), files.resolve("ca.pem"));
        try (TlsFront front = front(ofThisHost);
                TaskHarness task = new TaskHarness(config(front, trusted))) {
            assertThat(task.poll()).isEmpty();
            Files.writeString(trusted, "half a file");
            assertThat(task.poll()).isEmpty();
            Files.copy(certificates.authority(), trusted, StandardCopyOption.REPLACE_EXISTING);

            assertThat(task.pollUntil(readings)).hasSize(readings);
        }
    }

    @Test
    void aFileThatHoldsNoneIsRefusedAtTheStart() {
        try (TlsFront front = front(ofThisHost)) {
            Map<String, String> config = config(front, Path.of("absent.pem"));

            assertThatThrownBy(() -> new TaskHarness(config))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("http.tls.root.certificate: expected a file with certificates (PEM), found ");
        }
    }

    private TlsFront front(SSLContext shown) {
        return TlsFront.before(URI.create(headEnd.url()).getAuthority(), shown);
    }

    private TlsFront asking() {
        return TlsFront.asking(URI.create(headEnd.url()).getAuthority(), ofThisHost);
    }

    /** The simulator's links are not for https, so that each window must be one page. */
    private Map<String, String> config(TlsFront front, Path trusted) {
        String url = "https://localhost:" + front.port();
        Map<String, String> config = new HashMap<>(Map.of(
                "head.end", "north",
                "http.base.url", url,
                "http.tls.root.certificate", trusted.toString(),
                "meter.groups", String.join(",", headEnd.groups()),
                "page.max.results", "1000000",
                "settle.ms", "0",
                "poll.interval.ms", "20",
                "retry.backoff.initial.ms", "10",
                "retry.backoff.max.ms", "50",
                "circuit.breaker.delay.ms", "20"));
        config.put("auth.type", "oauth2");
        config.put("auth.oauth2.token.url", url + "/oauth/token");
        config.put("auth.oauth2.client.id", "me");
        config.put("auth.oauth2.client.secret", "hidden");
        return config;
    }
}

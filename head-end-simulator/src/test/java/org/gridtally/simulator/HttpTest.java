package org.gridtally.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.gridtally.simulator.config.Authentication;
import org.gridtally.simulator.config.Endpoint;
import org.gridtally.simulator.config.Misbehaviour;
import org.gridtally.simulator.config.Pace;
import org.gridtally.simulator.config.SimulatorConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpTest {
    @TempDir
    Path nem12;

    private final HttpClient http = HttpClient.newHttpClient();

    private SimulatorConfig config() {
        return SimulatorConfig.demo(nem12)
                .withScale(4, 1, Duration.ofHours(1))
                .withPace(Pace.AT_ONCE)
                .withMisbehaviour(Misbehaviour.none());
    }

    private SimulatorConfig config(Authentication authentication) {
        return config().withEndpoint(new Endpoint("127.0.0.1", 0, nem12, authentication));
    }

    private HttpResponse<String> get(String url, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        return http.send((headers.length > 0 ? request.headers(headers) : request).build(), BodyHandlers.ofString());
    }

    private static String feed(HeadEndSimulator simulator) {
        return simulator.url() + simulator.groups().get(0);
    }

    @Test
    void aPageExplainsItself() throws Exception {
        try (HeadEndSimulator simulator = HeadEndSimulator.start(config())) {
            String page = get(feed(simulator) + "?max-results=1").body();
            assertThat(page)
                    .containsOnlyOnce("<LocalTimeParameters ")
                    .containsOnlyOnce("<ReadingType ")
                    .containsOnlyOnce("<UsagePoint ")
                    .containsOnlyOnce("<MeterReading ")
                    .containsOnlyOnce("<IntervalBlock ")
                    .contains("<link rel=\"next\" href=\"" + feed(simulator) + "?max-results=1&amp;start-index=2\"/>");
        }
    }

    @Test
    void bulkIsTheSameFeed() throws Exception {
        try (HeadEndSimulator simulator = HeadEndSimulator.start(config())) {
            String bulk = feed(simulator).replace("Subscription", "Bulk");
            assertThat(HeadEndClient.parse(get(bulk).body()))
                    .isEqualTo(HeadEndClient.parse(get(feed(simulator)).body()))
                    .isNotEmpty();
        }
    }

    @Test
    void compressesWhenAsked() throws Exception {
        try (HeadEndSimulator simulator = HeadEndSimulator.start(config())) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(feed(simulator)))
                    .header("Accept-Encoding", "gzip")
                    .build();
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
            GZIPInputStream body = new GZIPInputStream(new ByteArrayInputStream(response.body()));
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(get(feed(simulator)).body());
        }
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        try (HeadEndSimulator simulator = HeadEndSimulator.start(config())) {
            assertThat(get(feed(simulator) + "x").statusCode()).isEqualTo(404);
            HttpResponse<String> wrong = get(feed(simulator) + "?updated-min=now");
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(wrong.body()).contains("updated-min: expected an RFC 3339 time, found now");
            HttpRequest post = HttpRequest.newBuilder(URI.create(feed(simulator)))
                    .POST(HttpRequest.BodyPublishers.ofString("x"))
                    .build();
            assertThat(http.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
        }
    }

    @Test
    void asksForBasicCredentials() throws Exception {
        try (HeadEndSimulator simulator = HeadEndSimulator.start(config(Authentication.basic("ann", "sesame")))) {
            HttpResponse<String> refused = get(feed(simulator));
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"head-end\"");
            assertThat(get(feed(simulator), "Authorization", basic("ann", "sesame"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(get(feed(simulator), "Authorization", basic("ann", "wrong"))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void asksForABearerToken() throws Exception {
        try (HeadEndSimulator simulator = HeadEndSimulator.start(config(Authentication.bearer("t0ken")))) {
            assertThat(get(feed(simulator)).statusCode()).isEqualTo(401);
            assertThat(get(feed(simulator), "Authorization", "Bearer t0ken").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void grantsTokensToItsClient() throws Exception {
        try (HeadEndSimulator simulator = HeadEndSimulator.start(config(Authentication.oauth2("client", "sesame")))) {
            String grant = "grant_type=client_credentials";
            assertThat(token(simulator, grant, basic("client", "wrong")).statusCode())
                    .isEqualTo(401);
            HttpResponse<String> granted = token(simulator, grant, basic("client", "sesame"));
            String token = granted.body().replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
            assertThat(get(feed(simulator), "Authorization", "Bearer " + token).statusCode())
                    .isEqualTo(200);
            assertThat(get(feed(simulator), "Authorization", "Bearer other").statusCode())
                    .isEqualTo(401);
        }
    }

    private HttpResponse<String> token(HeadEndSimulator simulator, String form, String authorization)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.url() + "/oauth/token"))
                .header("Authorization", authorization)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static String basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}

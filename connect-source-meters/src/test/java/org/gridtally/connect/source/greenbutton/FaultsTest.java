package org.gridtally.connect.source.greenbutton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridtally.connect.source.greenbutton.MadeUpFeed.page;
import static org.gridtally.connect.source.greenbutton.TestHeadEnd.ok;
import static org.gridtally.connect.source.greenbutton.TestHeadEnd.send;
import static org.gridtally.connect.source.greenbutton.TestHeadEnd.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.gridtally.connect.source.greenbutton.TestHeadEnd.Answer;
import org.gridtally.connect.source.greenbutton.TestHeadEnd.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong between the connector and a head-end costs nothing, or fails the task with a sentence. */
class FaultsTest {
    private static final String PAGE = page(3);

    private TestHeadEnd headEnd;

    @BeforeEach
    void start() {
        headEnd = TestHeadEnd.start();
    }

    @AfterEach
    void stop() {
        headEnd.close();
    }

    static Stream<Answer> passing() {
        byte[] whole = PAGE.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                status(429, "Retry-After", "0"),
                status(500),
                status(503, "Retry-After", "0"),
                status(408),
                ok(PAGE.substring(0, PAGE.length() / 2)),
                ok(""),
                ok("<html>busy</html>"),
                exchange -> {
                    exchange.sendResponseHeaders(200, whole.length);
                    exchange.getResponseBody().write(whole, 0, whole.length / 2);
                    exchange.getResponseBody().flush();
                    throw new IOException("the connection ends here");
                },
                exchange -> {
                    byte[] packed = gzip(PAGE);
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    send(exchange, 200, java.util.Arrays.copyOf(packed, packed.length / 2));
                });
    }

    @ParameterizedTest
    @MethodSource("passing")
    void aFaultThatPassesIsRepeatedAndNothingOfTheBrokenPageIsSent(Answer fault) throws Exception {
        headEnd.answer(fault, fault, ok(PAGE), ok(MadeUpFeed.empty()));

        try (TaskHarness task = new TaskHarness(config())) {
            assertThat(task.pollUntil(3)).hasSize(3);
        }
        assertThat(headEnd.requests()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void anAnswerThatNeverEndsIsGivenUpAndRepeated() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        headEnd.answer(
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write('<');
                    exchange.getResponseBody().flush();
                    await(end);
                },
                ok(PAGE),
                ok(MadeUpFeed.empty()));

        try (TaskHarness task = new TaskHarness(config("http.request.timeout.ms", "300"))) {
            assertThat(task.pollUntil(3)).hasSize(3);
        } finally {
            end.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 403, 404, 405})
    void aRefusalFailsTheTask(int status) {
        headEnd.answer(status(status));

        try (TaskHarness task = new TaskHarness(config())) {
            assertThatThrownBy(() -> task.pollUntil(1))
                    .isInstanceOf(ConnectException.class)
                    .hasMessageContaining("expected status 200, found " + status)
                    .hasMessageContaining("/feed");
        }
        assertThat(headEnd.requests()).hasSize(1);
    }

    @Test
    void aHeadEndThatIsDownForTooLongFailsTheTask() {
        headEnd.answer(status(500));

        try (TaskHarness task = new TaskHarness(config("head.end.down.limit.ms", "300"))) {
            assertThatThrownBy(() -> task.pollUntil(1))
                    .isInstanceOf(ConnectException.class)
                    .hasMessageContaining("head.end.down.limit.ms = 300")
                    .hasMessageContaining("found 500");
        }
    }

    @Test
    void aLinkToAnotherOriginFailsTheTaskAndIsNotFollowed() {
        try (TestHeadEnd stranger = TestHeadEnd.start()) {
            headEnd.answer(ok(page(1, stranger.url() + "/feed?page=2")));

            try (TaskHarness task = new TaskHarness(config())) {
                assertThatThrownBy(() -> task.pollUntil(2))
                        .isInstanceOf(ConnectException.class)
                        .hasMessageContaining("rel=next")
                        .hasMessageContaining(stranger.url().substring("http://".length()));
            }
            assertThat(stranger.requests()).isEmpty();
        }
    }

    @Test
    void aBodyBeyondTheLimitFailsTheTask() {
        headEnd.answer(ok(page(100)));

        try (TaskHarness task = new TaskHarness(config("http.max.body.bytes", "2048"))) {
            assertThatThrownBy(() -> task.pollUntil(1)).hasMessageContaining("http.max.body.bytes = 2048");
        }
    }

    @Test
    void gzipIsUnpacked() throws Exception {
        headEnd.answer(
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    send(exchange, 200, gzip(PAGE));
                },
                ok(MadeUpFeed.empty()));

        try (TaskHarness task = new TaskHarness(config())) {
            assertThat(task.pollUntil(3)).hasSize(3);
        }
    }

    @Test
    void aTokenThatIsRejectedIsRenewed() throws Exception {
        headEnd.answer(
                ok("{\"access_token\":\"one\",\"expires_in\":3600}"),
                status(401),
                ok("{\"access_token\":\"two\",\"expires_in\":3600}"),
                ok(PAGE),
                ok(MadeUpFeed.empty()));
        Map<String, String> config = config(
                "auth.type", "oauth2",
                "auth.oauth2.token.url", headEnd.url() + "/token",
                "auth.oauth2.client.id", "me",
                "auth.oauth2.client.secret", "hidden");

        try (TaskHarness task = new TaskHarness(config)) {
            assertThat(task.pollUntil(3)).hasSize(3);
        }

        List<Request> requests = headEnd.requests();
        assertThat(requests.get(0).body()).isEqualTo("grant_type=client_credentials");
        assertThat(requests.get(1).authorization()).isEqualTo("Bearer one");
        assertThat(requests.get(3).authorization()).isEqualTo("Bearer two");
    }

    @Test
    void aPasswordThatWasRotatedIsReadAnewAfterARejection() throws Exception {
        Map<String, String> config = config("auth.type", "basic", "auth.user", "me", "auth.password", "old");
        headEnd.answer(
                exchange -> {
                    config.put("auth.password", "new");
                    exchange.sendResponseHeaders(401, -1);
                },
                ok(PAGE),
                ok(MadeUpFeed.empty()));

        try (TaskHarness task = new TaskHarness(config)) {
            assertThat(task.pollUntil(3)).hasSize(3);
        }
        assertThat(headEnd.requests())
                .extracting(Request::authorization)
                .startsWith("Basic bWU6b2xk", "Basic bWU6bmV3");
    }

    @Test
    void stoppingDoesNotWaitForTheHeadEnd() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        headEnd.answer(exchange -> {
            asked.countDown();
            await(end);
        });

        try (TaskHarness task = new TaskHarness(config())) {
            asked.await();
            List<SourceRecord> nothing = task.poll();
            assertThat(nothing).isEmpty();
        } finally {
            end.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private Map<String, String> config(String... more) {
        Map<String, String> config = new HashMap<>(Map.of(
                "head.end", "north",
                "meter.groups", headEnd.url() + "/feed",
                "settle.ms", "0",
                "poll.interval.ms", "20",
                "retry.backoff.initial.ms", "10",
                "retry.backoff.max.ms", "50",
                "circuit.breaker.delay.ms", "20"));
        for (int i = 0; i < more.length; i += 2) {
            config.put(more[i], more[i + 1]);
        }
        return config;
    }
}

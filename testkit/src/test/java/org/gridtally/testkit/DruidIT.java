package org.gridtally.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.gridtally.servers.Server;
import org.gridtally.servers.rest.RestException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Druid ingests a topic, keeps its counts through a kill, stays small and stops within seconds. */
class DruidIT {

    /** Generous: the budget is 750 MB. */
    private static final long LARGEST_RSS = 1000L << 20;

    private static TestKafka kafka;
    private static TestDruid druid;

    @BeforeAll
    static void start() {
        kafka = TestKafka.embedded();
        druid = TestDruid.embedded(List.of());
    }

    @AfterAll
    static void stop() {
        druid.close();
        kafka.close();
    }

    @Test
    void countsStayExactThroughAKill() {
        Topics topics = kafka.topics();
        topics.create(1, "readings");
        topics.sendAll("readings", "m1", readings(0, 2_000));
        druid.rest().submitSupervisor(ReadingsSupervisor.of("readings", kafka.bootstrapServers()));
        awaitCount(2_000);

        Server process = druid.process().orElseThrow();
        process.kill();
        topics.sendAll("readings", "m1", readings(2_000, 1_000));
        process.start();
        awaitCount(3_000);

        assertThat(process.process().rssBytes()).isLessThan(LARGEST_RSS);
    }

    private static List<byte[]> readings(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> "{\"time\":%d,\"meter\":\"m%d\",\"wh\":1}".formatted(i * 60_000L, i % 10))
                .map(json -> json.getBytes(UTF_8))
                .toList();
    }

    private static void awaitCount(long expected) {
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptionsInstanceOf(RestException.class)
                .untilAsserted(() -> assertThat(count()).isEqualTo(expected));
    }

    private static long count() {
        return druid.rest()
                .sql("SELECT SUM(readings) AS n FROM readings")
                .get(0)
                .path("n")
                .asLong();
    }
}

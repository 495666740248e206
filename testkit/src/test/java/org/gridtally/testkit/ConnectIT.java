package org.gridtally.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gridtally.servers.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worker loads plugins by their manifests, writes registry-framed Avro, and exactly once through a kill. */
@WithServers(plugins = "testkit/target/plugins")
class ConnectIT {

    private static final String TOPIC = "lines";
    private static final long LARGEST_RSS = 500L << 20;

    @Test
    void writesEveryLineOnceThroughAKill(@TempDir Path dir, TestKafka kafka, TestRegistry registry, TestConnect connect)
            throws IOException {
        kafka.topics().create(1, TOPIC);
        Path file = Files.write(dir.resolve("lines.txt"), lines(0, 20_000));
        connect.rest().deploy("lines", connector(file));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !kafka.topics().readAll(TOPIC).isEmpty());

        Server worker = connect.process().orElseThrow();
        worker.kill();
        Files.write(file, lines(20_000, 5_000), StandardOpenOption.APPEND);
        worker.start();

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(kafka.topics().readAll(TOPIC)).hasSize(25_000));
        List<String> values =
                kafka.topics().readAll(TOPIC).stream().map(ConnectIT::line).toList();
        assertThat(values).containsExactlyElementsOf(lines(0, 25_000));
        assertThat(connect.rest().isRunning("lines")).isTrue();
        assertThat(worker.process().rssBytes()).isLessThan(LARGEST_RSS);
    }

    private static Map<String, String> connector(Path file) {
        return Map.of(
                "connector.class", "org.apache.kafka.connect.file.FileStreamSourceConnector",
                "tasks.max", "1",
                "topic", TOPIC,
                "file", file.toString(),
                "exactly.once.support", "requested");
    }

    private static List<String> lines(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(i -> "line " + i).toList();
    }

    /** A zero byte, the schema's id, then Avro's string: its length and its bytes. */
    private static String line(ConsumerRecord<byte[], byte[]> lineRecord) {
        ByteBuffer framed = ByteBuffer.wrap(lineRecord.value());
        assertThat(framed.get()).isZero();
        assertThat(framed.getInt()).isPositive();
        byte[] text = new byte[framed.get() >> 1];
        framed.get(text);
        return new String(text, UTF_8);
    }
}

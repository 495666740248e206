package org.gridtally.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridtally.servers.Server;
import org.junit.jupiter.api.Test;

/** The broker keeps its topics through a kill and stops in good order. */
class KafkaIT {

    private static final long LARGEST_RSS = 500L << 20;

    @Test
    void keepsItsRecordsThroughAKillAndAStop() {
        try (TestKafka kafka = TestKafka.embedded()) {
            Server process = kafka.process().orElseThrow();
            kafka.topics().create(2, "readings");
            kafka.topics().sendAll("readings", "m1", List.of("1".getBytes(UTF_8), "2".getBytes(UTF_8)));

            process.kill();
            process.start();
            assertThat(kafka.topics().readAll("readings")).hasSize(2);

            process.stop();
            assertThat(process.isAlive()).isFalse();
            process.start();
            kafka.topics().send("readings", "m2", "3".getBytes(UTF_8));

            assertThat(kafka.topics().readAll("readings")).hasSize(3);
            assertThat(process.process().rssBytes()).isLessThan(LARGEST_RSS);
        }
    }
}

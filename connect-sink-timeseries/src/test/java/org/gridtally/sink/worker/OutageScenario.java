package org.gridtally.sink.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.gridtally.testkit.TestStore;

/**
 * A store is stopped while the sink writes and started again, after 10 s or as {@code -Dgridtally.sink.outage.seconds}
 * says: nothing is lost, no task fails, no row is taken for a bad one.
 */
final class OutageScenario {
    private OutageScenario() {}

    /** The topic becomes the store's table of the same name, with underscores. */
    static void run(TestStore server, WrittenStore store, String topic) throws InterruptedException {
        Readings readings = CanonicalScenario.readings(store);
        try (SinkStack stack = SinkStack.start()) {
            stack.createTopic(topic);
            Map<String, String> config = stack.config(topic, store.settings());
            config.put("batch.max.rows", Integer.toString(Math.min(5_000, readings.slots() / 40)));
            stack.deploy("outage", config);
            try (ReadingProducer producer = new ReadingProducer(stack, topic)) {
                readings.forEach(producer::send);
                await().atMost(SinkStack.LIMIT).until(() -> store.count() >= readings.slots() / 10);
                server.stop();
            }
            Thread.sleep(1_000L * Integer.getInteger("gridtally.sink.outage.seconds", 10));
            List<String> during = stack.connect().rest().states("outage");
            server.start();

            stack.awaitAllCommitted("outage", topic);
            Canonical.check(store, readings);
            assertThat(during).containsOnly("RUNNING");
            assertThat(stack.connect().rest().isRunning("outage")).isTrue();
            assertThat(stack.kafka().topics().readAll(SinkStack.dlq(topic))).isEmpty();
        }
    }
}

package org.gridtally.sink.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;

/**
 * The built archive in a real worker that is killed and whose tasks are rebalanced: the store holds exactly the
 * canonical readings, and writing everything again changes nothing. As many as {@code -Dgridtally.sink.readings} says.
 */
final class CanonicalScenario {
    private final WrittenStore store;
    private final SinkStack stack;
    private final String topic;

    private CanonicalScenario(WrittenStore store, SinkStack stack, String topic) {
        this.store = store;
        this.stack = stack;
        this.topic = topic;
    }

    /** The topic becomes the store's table of the same name, with underscores. */
    static void run(WrittenStore store, String topic) {
        try (SinkStack stack = SinkStack.start()) {
            new CanonicalScenario(store, stack, topic).run(readings(store));
        }
    }

    static Readings readings(WrittenStore store) {
        return new Readings(Integer.getInteger("gridtally.sink.readings", store.usualReadings()));
    }

    private void run(Readings readings) {
        stack.createTopic(topic);
        Map<String, String> config = stack.config(topic, store.settings());
        config.put("batch.max.rows", Integer.toString(Math.min(10_000, readings.slots() / 20)));
        config.put("tasks.max", "1");
        stack.deploy("canonical", config);
        try (ReadingProducer producer = new ReadingProducer(stack, topic)) {
            readings.forEach(producer::send);
        }
        killOnceThereAre(readings.slots() / 10);
        config.put("tasks.max", "3");
        stack.deploy("canonical", config);
        killOnceThereAre(readings.slots() / 2);

        stack.awaitAllCommitted("canonical", topic);
        Canonical.check(store, readings);
        String before = store.fingerprint();
        stack.replay("canonical", topic);

        assertThat(store.fingerprint()).isEqualTo(before);
        assertThat(stack.kafka().topics().readAll(SinkStack.dlq(topic))).isEmpty();
        assertThat(stack.connect().rest().isRunning("canonical")).isTrue();
    }

    private void killOnceThereAre(int rows) {
        // Counting is work for the store, too.
        await().atMost(SinkStack.LIMIT).pollInterval(Duration.ofSeconds(1)).until(() -> store.count() >= rows);
        stack.worker().kill();
        stack.worker().start();
    }
}

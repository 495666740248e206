package org.gridtally.sink.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gridtally.schemas.registry.RegistryClient;

/** Bad rows, and only they, are in the dead letter queue, each with its reason; strange texts arrive as they are. */
final class BadRowsScenario {
    private static final int GOOD = 500;

    private BadRowsScenario() {}

    /**
     * Runs it.
     *
     * @param refused usage points that this store refuses, each with a part of its reason
     * @param alsoGood usage points that another store refuses and this one takes
     */
    static void run(WrittenStore store, String topic, Map<String, String> refused, List<String> alsoGood)
            throws IOException {
        Map<String, String> expected = new LinkedHashMap<>(BadRows.REASONS);
        expected.putAll(refused);
        Set<String> good = new HashSet<>(List.of(BadRows.NAUGHTY));
        good.addAll(alsoGood);
        for (int i = 0; i < GOOD; i++) {
            good.add("good-" + i);
        }
        good.removeAll(refused.keySet());
        try (SinkStack stack = SinkStack.start()) {
            stack.createTopic(topic);
            send(stack, topic, good, expected.keySet());
            stack.deploy("bad", stack.config(topic, store.settings()));
            stack.awaitAllCommitted("bad", topic);

            Map<String, String> found = reasons(stack, topic);
            assertThat(found).containsOnlyKeys(expected.keySet());
            found.forEach((usagePoint, reason) -> assertThat(reason).contains(expected.get(usagePoint)));
            Set<String> stored = new HashSet<>();
            store.forEach(row -> stored.add(row.usagePoint()));
            assertThat(stored).isEqualTo(good);
        }
    }

    private static void send(SinkStack stack, String topic, Set<String> good, Set<String> bad) throws IOException {
        BadRows rows = new BadRows(new RegistryClient(stack.registry().ccompatUrl()));
        for (String usagePoint : good) {
            stack.kafka().topics().send(topic, "good", rows.good(usagePoint));
        }
        for (String usagePoint : bad) {
            stack.kafka().topics().send(topic, usagePoint, rows.bad(usagePoint));
        }
    }

    private static Map<String, String> reasons(SinkStack stack, String topic) {
        Map<String, String> reasons = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> letter : stack.kafka().topics().readAll(SinkStack.dlq(topic))) {
            byte[] reason = letter.headers()
                    .lastHeader("__connect.errors.exception.message")
                    .value();
            reasons.put(new String(letter.key(), StandardCharsets.UTF_8), new String(reason, StandardCharsets.UTF_8));
        }
        return reasons;
    }
}

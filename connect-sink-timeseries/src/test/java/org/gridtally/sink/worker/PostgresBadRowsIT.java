package org.gridtally.sink.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gridtally.schemas.registry.RegistryClient;
import org.gridtally.testkit.TestPostgres;
import org.gridtally.testkit.WithServers;
import org.junit.jupiter.api.Test;

/** Bad rows, and only they, are in the dead letter queue, each with its reason; strange texts arrive as they are. */
@WithServers
class PostgresBadRowsIT {
    private static final String TOPIC = "bad.readings";
    private static final int GOOD = 500;

    @Test
    void onlyBadRowsBecomeDeadLetters(TestPostgres postgres) throws IOException {
        PostgresTable table = new PostgresTable(postgres, "bad_readings");
        try (SinkStack stack = SinkStack.start()) {
            stack.createTopic(TOPIC);
            BadRows rows = new BadRows(new RegistryClient(stack.registry().ccompatUrl()));
            for (int i = 0; i < GOOD; i++) {
                stack.kafka().topics().send(TOPIC, "good", rows.good("good-" + i));
            }
            for (String usagePoint : BadRows.REASONS.keySet()) {
                stack.kafka().topics().send(TOPIC, usagePoint, rows.bad(usagePoint));
            }
            for (String usagePoint : BadRows.NAUGHTY) {
                stack.kafka().topics().send(TOPIC, "good", rows.good(usagePoint));
            }
            stack.deploy("bad", stack.config(TOPIC, PostgresTable.settings(postgres)));
            stack.awaitAllCommitted("bad", TOPIC);

            assertThat(reasons(stack)).hasSize(BadRows.REASONS.size());
            reasons(stack)
                    .forEach((usagePoint, reason) -> assertThat(reason).contains(BadRows.REASONS.get(usagePoint)));
            assertThat(table.count()).isEqualTo(GOOD + BadRows.NAUGHTY.length);
            for (String usagePoint : BadRows.NAUGHTY) {
                assertThat(table.text("SELECT count(*) FROM bad_readings WHERE usage_point = '"
                                + usagePoint.replace("'", "''") + "'"))
                        .as(usagePoint)
                        .isEqualTo("1");
            }
        }
    }

    private static Map<String, String> reasons(SinkStack stack) {
        Map<String, String> reasons = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> letter : stack.kafka().topics().readAll(SinkStack.dlq(TOPIC))) {
            byte[] reason = letter.headers()
                    .lastHeader("__connect.errors.exception.message")
                    .value();
            reasons.put(new String(letter.key(), StandardCharsets.UTF_8), new String(reason, StandardCharsets.UTF_8));
        }
        return reasons;
    }
}

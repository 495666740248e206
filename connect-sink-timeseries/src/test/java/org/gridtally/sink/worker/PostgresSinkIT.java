package org.gridtally.sink.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.Map;
import org.gridtally.testkit.TestPostgres;
import org.gridtally.testkit.WithServers;
import org.junit.jupiter.api.Test;

/**
 * The built archive in a real worker that is killed and whose tasks are rebalanced: PostgreSQL holds exactly the
 * canonical readings, and writing everything again changes nothing. As many as {@code -Dgridtally.sink.readings} says.
 */
@WithServers
class PostgresSinkIT {
    private static final String TOPIC = "canonical.readings";

    @Test
    void holdsTheCanonicalReadingsThroughKillsAndAReplay(TestPostgres postgres) throws SQLException {
        Readings readings = new Readings(Integer.getInteger("gridtally.sink.readings", 100_000));
        PostgresTable table = new PostgresTable(postgres, "canonical_readings");
        try (SinkStack stack = SinkStack.start()) {
            stack.createTopic(TOPIC);
            Map<String, String> config = stack.config(TOPIC, PostgresTable.settings(postgres));
            config.put("batch.max.rows", Integer.toString(Math.min(10_000, readings.slots() / 20)));
            config.put("tasks.max", "1");
            stack.deploy("canonical", config);
            try (ReadingProducer producer = new ReadingProducer(stack, TOPIC)) {
                readings.forEach(producer::send);
            }
            killOnceThereAre(readings.slots() / 10, table, stack);
            config.put("tasks.max", "3");
            stack.deploy("canonical", config);
            killOnceThereAre(readings.slots() / 2, table, stack);

            stack.awaitAllCommitted("canonical", TOPIC);
            table.assertCanonical(readings);
            String before = table.fingerprint();
            stack.replay("canonical", TOPIC);

            assertThat(table.fingerprint()).isEqualTo(before);
            assertThat(stack.kafka().topics().readAll(SinkStack.dlq(TOPIC))).isEmpty();
            assertThat(stack.connect().rest().isRunning("canonical")).isTrue();
        }
    }

    private static void killOnceThereAre(int rows, PostgresTable table, SinkStack stack) {
        await().atMost(SinkStack.LIMIT).until(() -> table.count() >= rows);
        stack.worker().kill();
        stack.worker().start();
    }
}

package org.gridtally.sink.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.gridtally.testkit.TestPostgres;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL is stopped while the sink writes and started again, after 20 s or as {@code
 * -Dgridtally.sink.outage.seconds} says: nothing is lost, no task fails, no row is taken for a bad one.
 */
class PostgresOutageIT {
    private static final String TOPIC = "outage.readings";

    @Test
    void waitsForTheStoreToComeBack() throws SQLException, InterruptedException {
        Readings readings = new Readings(Integer.getInteger("gridtally.sink.readings", 100_000));
        try (TestPostgres postgres = TestPostgres.embedded();
                SinkStack stack = SinkStack.start()) {
            PostgresTable table = new PostgresTable(postgres, "outage_readings");
            stack.createTopic(TOPIC);
            Map<String, String> config = stack.config(TOPIC, PostgresTable.settings(postgres));
            config.put("batch.max.rows", Integer.toString(Math.min(5_000, readings.slots() / 40)));
            stack.deploy("outage", config);
            try (ReadingProducer producer = new ReadingProducer(stack, TOPIC)) {
                readings.forEach(producer::send);
                await().atMost(SinkStack.LIMIT).until(() -> table.count() >= readings.slots() / 10);
                postgres.stop();
            }
            Thread.sleep(1_000L * Integer.getInteger("gridtally.sink.outage.seconds", 20));
            List<String> during = stack.connect().rest().states("outage");
            postgres.start();

            stack.awaitAllCommitted("outage", TOPIC);
            table.assertCanonical(readings);
            assertThat(during).containsOnly("RUNNING");
            assertThat(stack.connect().rest().isRunning("outage")).isTrue();
            assertThat(stack.kafka().topics().readAll(SinkStack.dlq(TOPIC))).isEmpty();
        }
    }
}

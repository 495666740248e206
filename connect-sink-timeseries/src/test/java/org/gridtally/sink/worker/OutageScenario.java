package org.gridtally.sink.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All stores are stopped while the sink writes and started again, after 10 s or as
 * {@code -Dgridtally.sink.outage.seconds} says: nothing is lost, no task fails, no row is taken for a bad one.
 */
final class OutageScenario implements Scenario {
    private final SinkStack stack;
    private final StoreRuns runs;
    private final Readings readings = Readings.asManyAsAsked();

    OutageScenario(SinkStack stack, StoreRuns runs) {
        this.stack = stack;
        this.runs = runs;
    }

    @Override
    public void run(String topic) throws InterruptedException {
        int batch = Math.min(5_000, readings.slots() / 40);
        runs.each(run -> run.sink()
                .with("batch.max.rows", batch)
                .with("tasks.max", 2)
                .with("retry.backoff.max.ms", 2_000)
                .deploy());
        try (ReadingProducer producer = new ReadingProducer(stack, topic)) {
            readings.forEach(reading -> {
                producer.send(reading);
                if (producer.sent() == readings.slots() / 2) {
                    runs.each(run -> run.awaitRows(readings.slots() / 10));
                    runs.each(run -> run.server().stop());
                }
            });
        }
        Thread.sleep(1_000L * Integer.getInteger("gridtally.sink.outage.seconds", 10));
        Map<StoreRun, List<String>> during = new ConcurrentHashMap<>();
        runs.each(run -> during.put(run, run.sink().states()));
        runs.each(run -> run.server().start());
        runs.each(run -> assertThat(during.get(run)).containsOnly("RUNNING"));
        runs.each(this::check);
    }

    private void check(StoreRun run) {
        run.sink().awaitAllCommitted();
        Canonical.check(run.table(), readings);
        assertThat(run.sink().states()).containsOnly("RUNNING");
        assertThat(run.sink().deadLetters()).isEmpty();
    }
}

package org.gridtally.sink.worker;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The worker is killed while all stores are written and the tasks are rebalanced: each store holds exactly the canonical
 * readings, and writing everything again changes nothing. As many as {@code -Dgridtally.sink.readings} says.
 */
final class CanonicalScenario implements Scenario {
    private final SinkStack stack;
    private final StoreRuns runs;
    private final Readings readings = Readings.asManyAsAsked();

    CanonicalScenario(SinkStack stack, StoreRuns runs) {
        this.stack = stack;
        this.runs = runs;
    }

    @Override
    public void run(String topic) {
        int batch = Math.min(10_000, readings.slots() / 20);
        runs.each(run ->
                run.sink().with("batch.max.rows", batch).with("tasks.max", 1).deploy());
        try (ReadingProducer producer = new ReadingProducer(stack, topic)) {
            readings.forEach(reading -> {
                producer.send(reading);
                haveSent(producer);
            });
        }
        stack.killWorker();
        runs.each(this::check);
    }

    /** Each kill comes right after new readings, so that it meets every store amid its work. */
    private void haveSent(ReadingProducer producer) {
        if (producer.sent() == readings.slots() / 2) {
            awaitRows(readings.slots() / 10);
        } else if (producer.sent() == readings.slots() * 3 / 4) {
            producer.flush();
            stack.killWorker();
            runs.each(run -> run.sink().with("tasks.max", 3).deploy());
        } else if (producer.sent() == readings.slots() * 9 / 10) {
            awaitRows(readings.slots() / 2);
        }
    }

    private void awaitRows(int rows) {
        runs.each(run -> run.awaitRows(rows));
    }

    private void check(StoreRun run) {
        run.sink().awaitAllCommitted();
        Canonical.check(run.table(), readings);
        String before = run.table().fingerprint();
        run.sink().replay();

        assertThat(run.table().fingerprint()).isEqualTo(before);
        assertThat(run.sink().deadLetters()).isEmpty();
        assertThat(run.sink().states()).containsOnly("RUNNING");
    }
}

package org.gridtally.sink.worker;

import java.util.concurrent.atomic.AtomicLong;
import org.gridtally.testkit.TestStore;

/**
 * One store in a scenario.
 *
 * @param server where it runs
 * @param table what the sink writes there
 * @param sink the connector that writes it
 */
record StoreRun(TestStore server, WrittenStore table, Sink sink) {
    private static final int PAUSE_PER_COUNT = 4;

    static StoreRun of(SinkStore store, TestStore server, SinkStack stack, String topic) {
        Sink sink = new Sink(stack, topic, store.label().replace('-', '_'), server);
        WrittenStore table = store.table(server, sink.table());
        return new StoreRun(server, table, sink.with(table.settings()));
    }

    /** Some stores count by reading everything and do not write meanwhile, so most of the time is left to them. */
    void awaitRows(int rows) {
        AtomicLong notBefore = new AtomicLong(System.nanoTime());
        sink.awaitUnlessFailed(() -> {
            long begin = System.nanoTime();
            if (begin - notBefore.get() < 0) {
                return false;
            }
            boolean enough = table.count() >= rows;
            long end = System.nanoTime();
            notBefore.set(end + PAUSE_PER_COUNT * (end - begin));
            return enough;
        });
    }
}

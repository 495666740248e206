package org.gridtally.sink.worker;

import org.gridtally.testkit.TestStore;

/**
 * One store in a scenario.
 *
 * @param server where it runs
 * @param table what the sink writes there
 * @param sink the connector that writes it
 */
record StoreRun(TestStore server, WrittenStore table, Sink sink) {
    static StoreRun of(SinkStore store, TestStore server, SinkStack stack, String topic) {
        Sink sink = new Sink(stack, topic, store.label().replace('-', '_'));
        WrittenStore table = store.table(server, sink.table());
        return new StoreRun(server, table, sink.with(table.settings()));
    }

    void awaitRows(int rows) {
        sink.awaitUnlessFailed(() -> table.count() >= rows);
    }
}

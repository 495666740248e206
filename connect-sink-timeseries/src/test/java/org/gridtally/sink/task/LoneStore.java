package org.gridtally.sink.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.connect.sink.SinkRecord;
import org.gridtally.connect.common.task.LocalMetrics;
import org.gridtally.sink.row.BadRow;
import org.gridtally.sink.row.Deletion;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.RowReader;
import org.gridtally.sink.store.SchemaEvolution;
import org.gridtally.sink.store.Store;
import org.gridtally.sink.store.StoreContext;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.StoreFactories;

/** A store as a task has it, without the task. */
public final class LoneStore implements AutoCloseable {
    private final RowReader reader;
    private final LocalMetrics metrics = new LocalMetrics();
    private final Store store;
    private final Map<String, String> all;

    public LoneStore(Map<String, String> settings, SchemaEvolution evolution, String... more) {
        all = new HashMap<>(settings);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        AbstractConfig config = SinkConfig.parse(all);
        reader = RowReader.of(config);
        store = StoreFactories.of(config.getString("store.type"))
                .open(config, new StoreContext(() -> all, evolution, metrics));
    }

    /** Prepares and writes, each record in a batch of its own; fails on a bad row, with its reason. */
    public void write(SinkRecord... records) throws StoreException {
        for (SinkRecord each : records) {
            Row row = reader.row(each);
            store.prepare(row.table());
            List<BadRow> bad = store.write(List.of(row));
            if (!bad.isEmpty()) {
                throw new IllegalStateException(bad.toString());
            }
        }
    }

    public void delete(SinkRecord tombstone) throws StoreException {
        delete(reader.deletion(tombstone));
    }

    public void delete(Deletion deletion) throws StoreException {
        store.delete(List.of(deletion));
    }

    /** What the worker's configuration says from now on. */
    public void rotate(Map<String, String> secrets) {
        all.putAll(secrets);
    }

    public long counted(String counter) {
        return metrics.value(counter);
    }

    @Override
    public void close() {
        store.close();
    }
}

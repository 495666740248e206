package org.gridtally.sink.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridtally.sink.row.BadRow;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.Table;
import org.gridtally.sink.store.BatchRefused;
import org.gridtally.sink.store.Store;
import org.gridtally.sink.store.StoreException;

/** Gets work into the store: tables first, then all rows but the bad ones. */
final class StoreWriter {
    private final Store store;
    private final Attempts attempts;
    private final TaskCounters counters;
    private final Map<String, Table> prepared = new HashMap<>();

    StoreWriter(Store store, Attempts attempts, TaskCounters counters) {
        this.store = store;
        this.attempts = attempts;
        this.counters = counters;
    }

    /**
     * Does the work.
     *
     * @return the rows that the store will never take
     */
    List<BadRow> carryOut(Work work) throws StoreException {
        if (!work.deletions().isEmpty()) {
            attempts.make(() -> {
                store.delete(work.deletions());
                return true;
            });
            counters.deleted(work.deletions().size());
            return List.of();
        }
        long begin = System.nanoTime();
        prepare(work.rows());
        List<BadRow> bad = write(work.rows());
        counters.written(work.rows().size() - bad.size(), System.nanoTime() - begin);
        return bad;
    }

    private void prepare(List<Row> rows) throws StoreException {
        Table last = null;
        for (Row row : rows) {
            Table table = row.table();
            if (table != last && needsWork(table)) {
                attempts.make(() -> {
                    store.prepare(table);
                    return true;
                });
                prepared.put(table.name(), table);
            }
            last = table;
        }
    }

    private boolean needsWork(Table table) {
        Table known = prepared.get(table.name());
        return known == null || known.columns().size() < table.columns().size();
    }

    private List<BadRow> write(List<Row> rows) throws StoreException {
        try {
            return attempts.make(() -> store.write(rows));
        } catch (BatchRefused refusal) {
            return attempts.make(() -> store.isolate(rows, refusal));
        }
    }
}

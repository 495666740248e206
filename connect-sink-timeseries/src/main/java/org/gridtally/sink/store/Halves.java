package org.gridtally.sink.store;

import java.util.ArrayList;
import java.util.List;
import org.gridtally.sink.row.BadRow;
import org.gridtally.sink.row.Row;

/** Finds the bad rows of a batch by writing its halves, and the halves of the halves that are refused. */
final class Halves {
    private Halves() {}

    static List<BadRow> write(Store store, List<Row> refused, BatchRefused refusal) throws StoreException {
        if (refused.size() == 1) {
            return List.of(new BadRow(refused.get(0).record(), String.valueOf(refusal.getMessage())));
        }
        int middle = refused.size() / 2;
        List<BadRow> bad = new ArrayList<>(half(store, refused.subList(0, middle)));
        bad.addAll(half(store, refused.subList(middle, refused.size())));
        return bad;
    }

    private static List<BadRow> half(Store store, List<Row> rows) throws StoreException {
        try {
            return store.write(rows);
        } catch (BatchRefused refusal) {
            return write(store, rows, refusal);
        }
    }
}

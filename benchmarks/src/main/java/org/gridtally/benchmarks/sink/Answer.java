package org.gridtally.benchmarks.sink;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridtally.benchmarks.sink.store.StoredReading;

/** Does a store hold exactly the canonical readings, each once? */
final class Answer {
    private final String where;
    private final Map<Slot, StoredReading> missing = new HashMap<>();

    Answer(String where, List<StoredReading> canonical) {
        this.where = where;
        canonical.forEach(reading -> missing.put(Slot.of(reading), reading));
    }

    /** The readings of all slots differ in these two only. */
    private record Slot(String usagePoint, long time) {
        static Slot of(StoredReading reading) {
            return new Slot(reading.usagePoint(), reading.time());
        }
    }

    /** A row of the store. */
    void found(StoredReading row) {
        StoredReading expected = missing.remove(Slot.of(row));
        if (!row.equals(expected)) {
            throw new IllegalStateException("%s: expected %s, found %s"
                    .formatted(where, expected == null ? "no such row, or not twice" : expected, row));
        }
    }

    /** There are no more rows. */
    void complete() {
        if (!missing.isEmpty()) {
            throw new IllegalStateException("%s: expected %d more rows, found none; one of them is %s"
                    .formatted(
                            where, missing.size(), missing.values().iterator().next()));
        }
    }
}

package org.gridtally.sink.task;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.connect.sink.SinkRecord;
import org.gridtally.sink.row.Deletion;
import org.gridtally.sink.row.Row;

/** Rows that are written together, or tombstones that are carried out together: never both, as their order counts. */
final class Work {
    private final List<Row> rows = new ArrayList<>();
    private final List<Deletion> deletions = new ArrayList<>();
    private long bytes;

    void add(Row row) {
        rows.add(row);
        bytes += RowSize.of(row);
    }

    void add(Deletion deletion) {
        deletions.add(deletion);
    }

    /** About how many bytes the rows are. */
    long bytes() {
        return bytes;
    }

    List<Row> rows() {
        return rows;
    }

    List<Deletion> deletions() {
        return deletions;
    }

    boolean isEmpty() {
        return rows.isEmpty() && deletions.isEmpty();
    }

    Stream<SinkRecord> records() {
        return Stream.concat(rows.stream().map(Row::record), deletions.stream().map(Deletion::record));
    }

    void forget(Predicate<SinkRecord> lost) {
        rows.removeIf(row -> lost.test(row.record()));
        deletions.removeIf(deletion -> lost.test(deletion.record()));
        bytes = rows.stream().mapToLong(RowSize::of).sum();
    }
}

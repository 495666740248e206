package org.gridtally.sink.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gridtally.sink.row.Row;

/**
 * A batch in two: rows that are later than all that was written of their series, so that the table should not have them
 * yet, and the others. A series of which nothing is known counts as new.
 */
record Fresh(List<Row> rows, List<Row> others) {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    /** Tells the rows of a batch apart, sorted by key and one of each, and takes them as written. */
    static Fresh among(List<Row> sorted, SeriesTimes times) {
        Fresh split = new Fresh(new ArrayList<>(sorted.size()), new ArrayList<>());
        int end;
        for (int from = 0; from < sorted.size(); from = end) {
            end = endOfSeries(sorted, from);
            long series = hash(sorted.get(from));
            long latest = times.latest(series);
            for (Row row : sorted.subList(from, end)) {
                (row.time() > latest ? split.rows : split.others).add(row);
            }
            times.note(series, sorted.get(end - 1).time());
        }
        return split;
    }

    private static int endOfSeries(List<Row> sorted, int from) {
        Row first = sorted.get(from);
        int end = from + 1;
        while (end < sorted.size() && isOfOneSeries(first, sorted.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfOneSeries(Row one, Row other) {
        for (int i = 0; i < one.table().type().timeColumn(); i++) {
            if (!Objects.equals(one.value(i), other.value(i))) {
                return false;
            }
        }
        return true;
    }

    private static long hash(Row row) {
        long hash = 0;
        for (int i = 0; i < row.table().type().timeColumn(); i++) {
            hash = (hash ^ Objects.hashCode(row.value(i))) * MULTIPLIER;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}

package org.gridtally.core.slots;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the state must hold, in the slowest and most obvious way: a sorted map and a maximum per key. */
public final class SlowOracle {
    private static final Comparator<String> BY_BYTES = (left, right) ->
            Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));

    private SlowOracle() {}

    /** The canonical rows in the order of the state. */
    public static List<Row> canonical(List<Row> rows) {
        SortedMap<String, SortedMap<Long, Row>> slots = new TreeMap<>(BY_BYTES);
        for (Row row : rows) {
            slots.computeIfAbsent(row.series(), series -> new TreeMap<>()).merge(row.time(), row, SlowOracle::larger);
        }
        return slots.values().stream().flatMap(times -> times.values().stream()).toList();
    }

    /** The rows that slots show. */
    public static List<Row> rowsOf(Slots slots) {
        List<Row> rows = new ArrayList<>();
        slots.forEachSeries(series -> {
            for (int i = 0; i < series.size(); i++) {
                rows.add(new Row(
                        series.series(), series.time(i), series.value(i), series.version(i), series.quality(i)));
            }
        });
        return rows;
    }

    private static Row larger(Row left, Row right) {
        return Row.CANONICAL.compare(left, right) >= 0 ? left : right;
    }
}

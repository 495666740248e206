package org.gridtally.sink.redis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridtally.sink.row.RecordType;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.RowJson;
import org.gridtally.sink.row.RowOrder;

/**
 * What a batch has for one hash: of each series the latest row.
 *
 * @param key of the hash
 * @param rows all rows of the batch for it, superseded ones, too
 * @param documents by name of series
 */
record LatestOfKey(String key, RecordType type, List<Row> rows, Map<String, byte[]> documents) {
    private static final RowJson JSON = new RowJson();

    static LatestOfKey of(String key, List<Row> rows) {
        Map<String, Row> latest = new LinkedHashMap<>();
        // Sorted by series, then by time: of each series the last one stays.
        RowOrder.winners(rows).forEach(row -> latest.put(SeriesName.of(row), row));
        Map<String, byte[]> documents = new LinkedHashMap<>();
        latest.forEach((series, row) -> documents.put(series, JSON.of(row, LatestScript.ORDER, SortableOrder.of(row))));
        return new LatestOfKey(key, rows.get(0).table().type(), rows, documents);
    }
}

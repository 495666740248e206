package org.gridtally.sink.task;

import org.gridtally.sink.row.ColumnType;
import org.gridtally.sink.row.Row;

/** About how many bytes a row is: eight a column, and its longer texts. */
final class RowSize {
    private static final int COLUMN = 8;

    private RowSize() {}

    static long of(Row row) {
        var columns = row.table().columns();
        long bytes = (long) COLUMN * columns.size();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).type() == ColumnType.TEXT && row.value(i) instanceof String text) {
                bytes += text.length();
            }
        }
        return bytes;
    }
}

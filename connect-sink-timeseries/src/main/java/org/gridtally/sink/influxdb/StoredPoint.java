package org.gridtally.sink.influxdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.gridtally.core.Micros;
import org.gridtally.sink.row.Column;
import org.gridtally.sink.row.ColumnType;
import org.gridtally.sink.row.Row;

/**
 * A point as it is stored: the values of its order, and of the columns that some row of the batch leaves empty.
 *
 * @param values in the order in which they were asked for, behind the time
 */
record StoredPoint(JsonNode values) {
    /** Positive when the row outranks this point. */
    int compare(Row row) {
        List<Column> order = row.table().order();
        for (int i = 0; i < order.size(); i++) {
            int result = compare(row.order(i), values.path(i + 1), order.get(i).type());
            if (result != 0) {
                return result;
            }
        }
        return 0;
    }

    private static int compare(long value, JsonNode stored, ColumnType type) {
        if (stored.isNull()) {
            // Written by somebody else, without what tells which row stays: any of ours does.
            return 1;
        }
        // Decimals are stored as doubles, so they are equal when they are so as doubles.
        return type == ColumnType.DECIMAL
                ? Double.compare(Micros.toDouble(value), stored.asDouble())
                : Long.compare(value, stored.asLong());
    }

    /** True when the point holds a value in a column that the row leaves empty: writing over it would keep that value. */
    boolean keepsValueOf(Row row, List<Integer> emptyColumns) {
        int first = 1 + row.table().order().size();
        for (int i = 0; i < emptyColumns.size(); i++) {
            if (values.hasNonNull(first + i) && row.value(emptyColumns.get(i)) == null) {
                return true;
            }
        }
        return false;
    }
}

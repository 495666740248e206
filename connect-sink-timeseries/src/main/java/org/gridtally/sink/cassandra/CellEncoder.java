package org.gridtally.sink.cassandra;

import java.nio.ByteBuffer;
import java.util.List;
import org.gridtally.sink.row.Column;
import org.gridtally.sink.row.OrderKey;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.Table;
import org.jspecify.annotations.Nullable;

/** Puts what is not key of a row into one value of the user-defined type, its fields in the order of the server. */
final class CellEncoder {
    private static final int NONE = -1;

    private final int[] columns;
    private final CqlType[] types;

    /** The first field is {@link Layout#ORDER}; others that the table does not have stay empty. */
    CellEncoder(Table table, List<String> fields) {
        columns = fields.stream().skip(1).mapToInt(table::indexOf).toArray();
        types = table.columns().stream().map(Column::type).map(CqlType::of).toArray(CqlType[]::new);
    }

    ByteBuffer encode(Row row) {
        byte[] order = OrderKey.of(row);
        @Nullable ByteBuffer[] values = new ByteBuffer[columns.length];
        int size = Integer.BYTES * (columns.length + 1) + order.length;
        for (int i = 0; i < columns.length; i++) {
            Object value = columns[i] == NONE ? null : row.value(columns[i]);
            if (value != null) {
                ByteBuffer bytes = types[columns[i]].encode(value);
                values[i] = bytes;
                size += bytes.remaining();
            }
        }
        ByteBuffer cell = ByteBuffer.allocate(size).putInt(order.length).put(order);
        for (ByteBuffer value : values) {
            cell.putInt(value == null ? NONE : value.remaining());
            if (value != null) {
                cell.put(value);
            }
        }
        return cell.flip();
    }
}

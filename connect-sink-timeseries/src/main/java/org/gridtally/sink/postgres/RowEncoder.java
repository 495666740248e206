package org.gridtally.sink.postgres;

import org.gridtally.sink.row.Column;
import org.gridtally.sink.row.ColumnType;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.Table;

/** Writes rows of one table into a COPY buffer. */
final class RowEncoder {
    private final ColumnType[] types;

    RowEncoder(Table table) {
        types = table.columns().stream().map(Column::type).toArray(ColumnType[]::new);
    }

    void encode(Row row, CopyBuffer buffer) {
        buffer.row(types.length);
        for (int i = 0; i < types.length; i++) {
            encode(row, i, buffer);
        }
    }

    private void encode(Row row, int column, CopyBuffer buffer) {
        Object value = row.value(column);
        if (value == null) {
            buffer.nothing();
            return;
        }
        switch (types[column]) {
            case TEXT -> buffer.text((String) value);
            case INT -> buffer.int4((Integer) value);
            case LONG -> buffer.int8((Long) value);
            case DOUBLE -> buffer.float8((Double) value);
            case BOOLEAN -> buffer.bool((Boolean) value);
            case DECIMAL -> buffer.numeric(Row.asLong(value));
            case TIME -> buffer.timestamp(Row.asLong(value));
            case JSON -> buffer.jsonb((String) value);
        }
    }
}

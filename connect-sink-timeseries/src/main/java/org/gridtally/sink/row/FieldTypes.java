package org.gridtally.sink.row;

import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Timestamp;

/** Which column a field gets that the record type does not name. */
final class FieldTypes {
    private FieldTypes() {}

    /**
     * A column that may be empty, because older records have no such field.
     *
     * @throws BadRowException when no column can hold the field
     */
    static Column column(Field field) {
        return new Column(field.name(), type(field), false);
    }

    private static ColumnType type(Field field) {
        String logical = field.schema().name();
        if (Timestamp.LOGICAL_NAME.equals(logical) || Date.LOGICAL_NAME.equals(logical)) {
            return ColumnType.TIME;
        }
        if (Decimal.LOGICAL_NAME.equals(logical)) {
            return ColumnType.DECIMAL;
        }
        return plain(field.name(), field.schema().type());
    }

    private static ColumnType plain(String name, Schema.Type type) {
        return switch (type) {
            case STRING -> ColumnType.TEXT;
            case INT8, INT16, INT32 -> ColumnType.INT;
            case INT64 -> ColumnType.LONG;
            case FLOAT32, FLOAT64 -> ColumnType.DOUBLE;
            case BOOLEAN -> ColumnType.BOOLEAN;
            case MAP -> ColumnType.JSON;
            default ->
                throw BadRowException.of(
                        name, "a text, a number, a time or a map (drop other fields by a transform)", type);
        };
    }
}

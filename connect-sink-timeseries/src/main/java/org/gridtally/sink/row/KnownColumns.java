package org.gridtally.sink.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;

/** The columns of a record type, with types from its Avro schema, so that no record at fault decides how a table is made. */
final class KnownColumns {
    private KnownColumns() {}

    static List<Column> of(Schema schema, List<String> key, List<String> order, List<String> alsoRequired) {
        Map<String, ColumnType> types = new HashMap<>();
        types.put(DerivedColumns.QUALITY_RANK, ColumnType.INT);
        types.put(DerivedColumns.KAFKA_OFFSET, ColumnType.LONG);
        schema.getFields().forEach(field -> types.put(field.name(), type(field.schema())));

        List<Column> columns = new ArrayList<>();
        List<String> leading = new ArrayList<>(key);
        leading.addAll(order);
        leading.addAll(alsoRequired);
        leading.forEach(name -> columns.add(new Column(name, Objects.requireNonNull(types.get(name)), true)));
        schema.getFields().stream()
                .filter(field -> !leading.contains(field.name()))
                .forEach(field -> columns.add(new Column(field.name(), type(field.schema()), false)));
        return List.copyOf(columns);
    }

    private static ColumnType type(Schema schema) {
        boolean timeOrDecimal = schema.getLogicalType() != null;
        return switch (schema.getType()) {
            case UNION -> type(schema.getTypes().get(1));
            case STRING, ENUM -> ColumnType.TEXT;
            case INT -> ColumnType.INT;
            case LONG -> timeOrDecimal ? ColumnType.TIME : ColumnType.LONG;
            case BYTES -> ColumnType.DECIMAL;
            case MAP -> ColumnType.JSON;
            default -> throw new IllegalStateException("no column type for the Avro type " + schema);
        };
    }
}

package org.gridtally.sink.cassandra;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridtally.sink.row.Column;
import org.gridtally.sink.row.RecordType;
import org.gridtally.sink.row.Table;

/**
 * Where the columns of a table go. A partition is one usage point in one bucket of time. Within it rows are sorted by
 * time; readings by channel first. Everything that is not key is one cell, a frozen user-defined type, because Cassandra
 * decides cell by cell which of two values stays: a row of many cells could end up with some of either.
 */
record Layout(CassandraConfig config, Table table) {
    /** First field of the type: bytes that are larger in the row that outranks the other. */
    static final String ORDER = "canonical_order";

    private static final String ORDER_TYPE = "blob";

    /** Positions of the clustering columns among those of the table, in their order. */
    List<Integer> clustering() {
        int time = table.type().timeColumn();
        List<Integer> positions = new ArrayList<>();
        for (int i = 1; i < time; i++) {
            positions.add(i);
        }
        // A range of time may be asked for of one channel, whatever the device, and of all alarms and events.
        positions.add(table.type() == RecordType.READING ? 1 : 0, time);
        return positions;
    }

    /** Name of the cell's column. */
    String cell() {
        return switch (table.type()) {
            case READING -> "reading";
            case USAGE_WINDOW -> "usage";
            case ALARM -> "alarm";
            case EVENT -> "event";
        };
    }

    String typeName() {
        return table.name() + "_" + cell();
    }

    /** Type by name of the cell's fields. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(ORDER, ORDER_TYPE);
        List<Column> columns = table.columns();
        columns.subList(table.key().size(), columns.size())
                .forEach(column ->
                        fields.put(column.name(), CqlType.of(column.type()).cql()));
        return fields;
    }

    /** What system_schema.columns has to say of each column: its kind, position and type. */
    Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(table.columns().get(0).name(), "partition_key 0 text");
        columns.put(config.bucket().column(), "partition_key 1 date");
        List<Integer> clustering = clustering();
        for (int i = 0; i < clustering.size(); i++) {
            Column column = table.columns().get(clustering.get(i));
            columns.put(
                    column.name(),
                    "clustering " + i + " " + CqlType.of(column.type()).cql());
        }
        columns.put(cell(), "regular -1 frozen<" + quote(typeName()) + ">");
        return columns;
    }

    String createType() {
        return "CREATE TYPE IF NOT EXISTS " + qualified(typeName()) + " ("
                + fields().entrySet().stream()
                        .map(field -> quote(field.getKey()) + " " + field.getValue())
                        .collect(Collectors.joining(", "))
                + ")";
    }

    String addField(String field) {
        return "ALTER TYPE " + qualified(typeName()) + " ADD " + quote(field) + " " + fields().get(field);
    }

    String createTable() {
        Map<String, String> columns = columns();
        String definitions = columns.entrySet().stream()
                .map(column -> quote(column.getKey()) + " " + column.getValue().split(" ", 3)[2])
                .collect(Collectors.joining(", "));
        List<String> names = columns.keySet().stream().map(Layout::quote).toList();
        String options = config.tableOptions().isEmpty() ? "" : " WITH " + config.tableOptions();
        return "CREATE TABLE IF NOT EXISTS " + qualified(table.name()) + " (" + definitions + ", PRIMARY KEY (("
                + names.get(0) + ", " + names.get(1) + "), " + String.join(", ", names.subList(2, names.size() - 1))
                + "))" + options;
    }

    /** Takes the columns in the order of {@link #columns()}, then the write timestamp. */
    String insert() {
        List<String> names = columns().keySet().stream().map(Layout::quote).toList();
        return "INSERT INTO " + qualified(table.name()) + " (" + String.join(", ", names) + ") VALUES ("
                + "?, ".repeat(names.size() - 1) + "?) USING TIMESTAMP ?"
                + (config.ttlSeconds() > 0 ? " AND TTL " + config.ttlSeconds() : "");
    }

    private String qualified(String name) {
        return quote(config.keyspace()) + "." + quote(name);
    }

    static String quote(String name) {
        return CqlIdentifier.fromInternal(name).asCql(true);
    }
}

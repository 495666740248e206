package org.gridtally.sink.influxdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridtally.sink.row.Column;
import org.gridtally.sink.row.ColumnType;
import org.gridtally.sink.row.Table;
import org.gridtally.sink.store.SchemaEvolution;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.UnfitTableException;

/**
 * What must be there before the first row: the database, in version 1, and fields of the right types. A measurement and
 * its fields come by themselves with the first value.
 */
final class InfluxSchema {
    private final InfluxHttp http;
    private final SchemaEvolution evolution;

    InfluxSchema(InfluxHttp http, SchemaEvolution evolution) {
        this.http = http;
        this.evolution = evolution;
    }

    /** Makes a database of version 1. */
    void ensureDatabase(String database, Table table) throws StoreException {
        JsonNode databases = http.query("SHOW DATABASES").at("/0/series/0/values");
        for (JsonNode each : databases) {
            if (each.path(0).asText().equals(database)) {
                return;
            }
        }
        evolution.requireCreate(table);
        http.query("CREATE DATABASE " + InfluxQl.name(database));
    }

    /** Fails for a field whose type is not that of its column, as the server would refuse every row. */
    void check(Table table) throws StoreException {
        Map<String, String> found = new HashMap<>();
        for (JsonNode field : http.query("SHOW FIELD KEYS FROM " + InfluxQl.name(table.name()))
                .at("/0/series/0/values")) {
            found.put(field.path(0).asText(), field.path(1).asText());
        }
        List<Column> columns = table.columns();
        for (Column column : columns.subList(table.key().size(), columns.size())) {
            String type = found.get(column.name());
            if (type != null && !type.equals(type(column.type()))) {
                throw new UnfitTableException("measurement " + table.name() + ", field " + column.name() + ": expected "
                        + type(column.type()) + ", found " + type);
            }
        }
        // An optional field of the record type is there from its first value on; only one beyond them is an addition.
        List<Column> further = columns.subList(table.type().columns().size(), columns.size());
        if (!found.isEmpty()) {
            evolution.requireAdd(
                    table,
                    further.stream()
                            .filter(column -> !found.containsKey(column.name()))
                            .toList());
        }
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case TEXT, JSON -> "string";
            case INT, LONG, TIME -> "integer";
            case DOUBLE, DECIMAL -> "float";
            case BOOLEAN -> "boolean";
        };
    }
}

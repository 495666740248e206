package org.gridtally.sink.cassandra;

import java.util.List;
import java.util.Map;
import org.gridtally.sink.row.Column;
import org.gridtally.sink.row.Table;
import org.gridtally.sink.store.SchemaEvolution;
import org.gridtally.sink.store.UnfitTableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a table and the type of its cell, or adds to the type what it lacks. */
final class TableMaker {
    private static final Logger LOG = LoggerFactory.getLogger(TableMaker.class);

    private final SchemaEvolution evolution;

    TableMaker(SchemaEvolution evolution) {
        this.evolution = evolution;
    }

    /** Returns the fields of the cell's type, in their order, when the table can take the rows. */
    List<String> ensure(Catalogue catalogue, Layout layout) {
        requirePlainName(layout.table());
        if (catalogue.columns(layout.table().name()).isEmpty()) {
            evolution.requireCreate(layout.table());
            LOG.info("Making table {}", layout.table().name());
            catalogue.change(layout.createType());
            catalogue.change(layout.createTable());
        }
        requireColumns(layout, catalogue.columns(layout.table().name()));
        List<Column> missing = missing(layout, catalogue.fields(layout.typeName()));
        evolution.requireAdd(layout.table(), missing);
        for (Column column : missing) {
            LOG.info("Adding field {} to {}", column.name(), layout.typeName());
            catalogue.change(layout.addField(column.name()));
        }
        return List.copyOf(catalogue.fields(layout.typeName()).keySet());
    }

    /** Cassandra allows no other names, quoted or not. */
    private static void requirePlainName(Table table) {
        if (!table.name().matches("\\w{1,48}")) {
            throw new UnfitTableException("table " + table.name() + ": expected a name of up to 48 letters, digits and"
                    + " _; set table.name.template");
        }
    }

    private static void requireColumns(Layout layout, Map<String, String> found) {
        layout.columns().forEach((column, expected) -> {
            if (!expected.equals(found.get(column))) {
                throw unfit(layout, "column " + column, expected, found.get(column));
            }
        });
    }

    private static List<Column> missing(Layout layout, Map<String, String> found) {
        Map<String, String> fields = layout.fields();
        if (found.isEmpty() || !found.keySet().iterator().next().equals(Layout.ORDER)) {
            throw unfit(layout, "type " + layout.typeName(), "its first field " + Layout.ORDER, found.keySet());
        }
        fields.forEach((field, expected) -> {
            String type = found.get(field);
            if (type != null && !type.equals(expected)) {
                throw unfit(layout, "type " + layout.typeName() + ", field " + field, expected, type);
            }
        });
        return layout.table().columns().stream()
                .filter(column -> fields.containsKey(column.name()) && !found.containsKey(column.name()))
                .toList();
    }

    private static UnfitTableException unfit(Layout layout, String where, String expected, @Nullable Object found) {
        return new UnfitTableException("table " + layout.table().name() + ", " + where + ": expected " + expected
                + ", found " + (found == null ? "none" : found));
    }
}

package org.gridtally.sink.row;

import java.util.List;

/**
 * What a table, measurement or index must be able to hold.
 *
 * @param name from {@code table.name.template}; any text, so a store quotes it or refuses it
 * @param columns those of the type first, then the record's other fields; a table only ever grows at its end
 */
public record Table(String name, RecordType type, List<Column> columns) {
    public Table {
        columns = List.copyOf(columns);
    }

    /** The columns that identify a row. */
    public List<Column> key() {
        return columns.subList(0, type.keyColumns());
    }

    /** The column that is the time of a row. */
    public Column time() {
        return columns.get(type.timeColumn());
    }

    /** The columns that decide which of two rows of one identity stays, the weightiest first. */
    public List<Column> order() {
        return type.orderColumns().stream().map(columns::get).toList();
    }

    /** The position of a column, or -1. */
    public int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }
}

package org.gridtally.sink.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables a task has seen, each with all columns that any record of it needed. */
final class Tables {
    private final Map<String, Table> byName = new HashMap<>();

    /**
     * The table with at least these further columns.
     *
     * @throws BadRowException when a column is there with another type
     */
    Table with(String name, RecordType type, List<Column> further) {
        Table known = byName.getOrDefault(name, new Table(name, type, type.columns()));
        if (known.type() != type) {
            throw new BadRowException("table " + name + ": expected records of schema "
                    + known.type().schemaName() + ", found " + type.schemaName());
        }
        List<Column> columns = new ArrayList<>(known.columns());
        for (Column column : further) {
            int index = known.indexOf(column.name());
            if (index < 0) {
                columns.add(column);
            }
        }
        Table table = columns.size() == known.columns().size() ? known : new Table(name, type, columns);
        byName.put(name, table);
        return table;
    }
}

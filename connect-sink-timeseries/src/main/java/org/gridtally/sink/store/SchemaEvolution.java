package org.gridtally.sink.store;

import java.util.List;
import java.util.stream.Collectors;
import org.gridtally.sink.row.Column;
import org.gridtally.sink.row.Table;

/** Which changes the sink may make to the store by itself. */
public enum SchemaEvolution {
    /** Create what is missing and add columns. */
    ADD,
    /** Create what is missing; never change what is there. */
    CREATE,
    /** Change nothing: tables are made by somebody else. */
    NONE;

    /** Refuses to make a table that is not there, unless allowed. */
    public void requireCreate(Table table) {
        if (this == NONE) {
            throw new UnfitTableException("table " + table.name() + ": not there, and schema.evolution=none; make it or"
                    + " set schema.evolution to create or add");
        }
    }

    /** Refuses to add columns to a table that is there, unless allowed. */
    public void requireAdd(Table table, List<Column> missing) {
        if (this != ADD && !missing.isEmpty()) {
            throw new UnfitTableException("table " + table.name() + ": expected columns "
                    + missing.stream().map(Column::name).collect(Collectors.joining(", "))
                    + ", found none of them; add them or set schema.evolution=add");
        }
    }
}

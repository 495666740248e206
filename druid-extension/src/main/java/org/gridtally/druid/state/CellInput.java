package org.gridtally.druid.state;

/** What an aggregator reads, row by row. */
public interface CellInput<C> {
    /** Takes the current row into the cell. */
    void into(C cell);
}

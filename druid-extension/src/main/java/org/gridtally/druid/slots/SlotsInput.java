package org.gridtally.druid.slots;

/** Where an aggregator's slots come from, row by row. */
interface SlotsInput {
    /** Takes the current row into the cell. */
    void into(SlotsCell cell);
}

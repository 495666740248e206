package org.gridtally.sink.row;

/**
 * One column of a table.
 *
 * @param name as the record's field
 * @param required true when a row without a value is a bad row
 */
public record Column(String name, ColumnType type, boolean required) {}

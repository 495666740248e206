package org.gridtally.sink.row;

import java.math.BigDecimal;
import java.util.Date;
import org.apache.kafka.connect.sink.SinkRecord;
import org.gridtally.core.Micros;
import org.jspecify.annotations.Nullable;

/**
 * One row on its way to the store, with the columns of its table. Every value has been checked against its column
 * already; values are the record's own wherever they have the column's class.
 */
@SuppressWarnings("JavaUtilDate")
public final class Row {
    private final Table table;
    private final SinkRecord record;
    private final @Nullable Object[] values;

    Row(Table table, SinkRecord record, @Nullable Object[] values) {
        this.table = table;
        this.record = record;
        this.values = values;
    }

    /** Where it goes. A later row of the same name may have more columns. */
    public Table table() {
        return table;
    }

    /** The record it came from. */
    public SinkRecord record() {
        return record;
    }

    /**
     * The value of a column, of the class that {@link ColumnType} names; null for none, and for a column that the table
     * got after this row was read.
     */
    public @Nullable Object value(int column) {
        return column < values.length ? values[column] : null;
    }

    /** The value of a TEXT or JSON column. */
    public @Nullable String text(int column) {
        return (String) value(column);
    }

    /** The value of a required TIME column, milliseconds since 1970. */
    public long millis(int column) {
        return number(column);
    }

    /** The time of the row, milliseconds since 1970. */
    public long time() {
        return millis(table().type().timeColumn());
    }

    /** A value of the order, the weightiest first: milliseconds, ranks, offsets or micro-units. */
    public long order(int position) {
        return number(table().type().orderColumns().get(position));
    }

    /** A required number as a long: milliseconds of a TIME, micro-units of a DECIMAL, an INT or LONG as it is. */
    public long number(int column) {
        Object value = value(column);
        if (value == null) {
            throw new IllegalStateException("column " + column + " of " + table().name() + " holds no number");
        }
        return asLong(value);
    }

    /** A value of a number's class as a long, as {@link #number} gives it. */
    public static long asLong(Object value) {
        if (value instanceof Date time) {
            return time.getTime();
        }
        return value instanceof BigDecimal decimal ? Micros.of(decimal) : ((Number) value).longValue();
    }
}

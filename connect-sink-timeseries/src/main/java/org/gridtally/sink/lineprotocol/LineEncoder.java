package org.gridtally.sink.lineprotocol;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.gridtally.sink.row.Column;
import org.gridtally.sink.row.ColumnType;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.Table;

/**
 * Writes rows of one table as lines: measurement, tags sorted by name (servers index sorted ones faster), fields, time in
 * milliseconds.
 */
public final class LineEncoder {
    private final Dialect dialect;
    private final byte[] measurement;
    private final int[] tags;
    private final int[] fields;
    private final ColumnType[] types;
    private final byte[][] names;

    public LineEncoder(Table table, Dialect dialect) {
        this.dialect = dialect;
        measurement = Names.measurement(table.name());
        int count = table.columns().size();
        int time = table.type().timeColumn();
        int firstField = dialect == Dialect.INFLUXDB ? time : 0;
        tags = IntStream.range(0, firstField)
                .boxed()
                .sorted(Comparator.comparing(i -> table.columns().get(i).name()))
                .mapToInt(Integer::intValue)
                .toArray();
        fields = IntStream.range(firstField, count).filter(i -> i != time).toArray();
        types = table.columns().stream().map(Column::type).toArray(ColumnType[]::new);
        names = table.columns().stream().map(column -> Names.key(column.name())).toArray(byte[][]::new);
    }

    /** Appends the line of a row, with the line break behind it. */
    public void encode(Row row, LineBuffer buffer) {
        buffer.raw(measurement);
        for (int tag : tags) {
            String text = row.text(tag);
            if (text != null && !text.isEmpty()) {
                buffer.raw(names[tag]);
                buffer.tagValue(text);
            }
        }
        int beforeFields = buffer.size();
        for (int field : fields) {
            Object value = row.value(field);
            if (value != null) {
                buffer.raw(names[field]);
                value(types[field], value, buffer);
            }
        }
        // Where the tags end a space stands in place of the first field's comma.
        buffer.bytes()[beforeFields] = ' ';
        buffer.ascii(' ');
        buffer.integer(row.time());
        buffer.ascii('\n');
    }

    private void value(ColumnType type, Object value, LineBuffer buffer) {
        switch (type) {
            case TEXT, JSON -> buffer.quoted((String) value, dialect == Dialect.QUESTDB);
            case INT, LONG -> {
                buffer.integer(((Number) value).longValue());
                buffer.ascii('i');
            }
            case DOUBLE -> buffer.floating((Double) value);
            case BOOLEAN -> buffer.ascii((Boolean) value ? 't' : 'f');
            case DECIMAL -> {
                buffer.decimal(Row.asLong(value));
                if (dialect == Dialect.QUESTDB) {
                    buffer.ascii('d');
                }
            }
            case TIME -> time(Row.asLong(value), buffer);
        }
    }

    private void time(long millis, LineBuffer buffer) {
        if (dialect == Dialect.QUESTDB) {
            buffer.integer(Math.multiplyExact(millis, 1_000L));
            buffer.ascii('t');
        } else {
            buffer.integer(millis);
            buffer.ascii('i');
        }
    }
}

package org.gridtally.sink.lineprotocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.Table;

/** Rows as one request body, and which of its lines is which row. */
public final class Lines {
    private final Dialect dialect;
    private final LineBuffer buffer = new LineBuffer();
    private final Map<String, LineEncoder> encoders = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private int[] ends = new int[1_024];

    public Lines(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Makes a table's rows writable; called again when it has got columns. */
    public void know(Table table) {
        encoders.put(table.name(), new LineEncoder(table, dialect));
    }

    /** Begins a body. */
    public void clear() {
        buffer.truncate(0);
        rows.clear();
    }

    /** Appends a row of a known table. */
    public void add(Row row) {
        LineEncoder encoder = encoders.get(row.table().name());
        if (encoder == null) {
            throw new IllegalStateException("table " + row.table().name() + " was not prepared");
        }
        encoder.encode(row, buffer);
        if (rows.size() == ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        ends[rows.size()] = buffer.size();
        rows.add(row);
    }

    /** The body. */
    public LineBuffer buffer() {
        return buffer;
    }

    /** The rows in the order of their lines. */
    public List<Row> rows() {
        return rows;
    }

    /** The text of a line, counted from 0, without its line break. */
    public String text(int line) {
        return buffer.text(line == 0 ? 0 : ends[line - 1], ends[line] - 1);
    }
}

package org.gridtally.sink.postgres;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;
import org.gridtally.sink.row.Column;
import org.gridtally.sink.store.UnfitTableException;

/** Names in SQL, quoted so that any text is a name and none is SQL. */
final class Identifiers {
    /** PostgreSQL cuts longer ones silently, and two tables would become one. */
    static final int LONGEST = 63;

    private Identifiers() {}

    static String quote(String name) {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > LONGEST || name.indexOf('\0') >= 0) {
            throw new UnfitTableException("name " + name + ": expected 1 to " + LONGEST
                    + " bytes without a zero character, found " + bytes + " bytes");
        }
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String quote(Collection<Column> columns) {
        return columns.stream().map(column -> quote(column.name())).collect(Collectors.joining(", "));
    }

    /** A text as an SQL literal. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}

package org.gridtally.sink.postgres;

import java.util.List;
import java.util.stream.Collectors;
import org.gridtally.sink.row.Column;
import org.gridtally.sink.row.Table;

/**
 * The statements through which rows go from the client into a table: COPY into the table itself, or COPY into a staging
 * table of the session and then one INSERT that keeps of each key the row that outranks the other, the staged one or the
 * one that is there. Of each key one row is staged; the INSERT takes them sorted by key.
 */
record MergeSql(String target, String staging, Table table) {
    /** Makes the staging table, of temporary storage: not logged, gone with the session, empty after each commit. */
    String createStaging() {
        String columns = table.columns().stream()
                .map(column -> Identifiers.quote(column.name()) + " " + PgType.of(column.type()))
                .collect(Collectors.joining(", "));
        return "CREATE TEMPORARY TABLE " + staging + " (" + columns + ") ON COMMIT DELETE ROWS";
    }

    String dropStaging() {
        return "DROP TABLE IF EXISTS " + staging;
    }

    String copyIntoStaging() {
        return copyInto(staging);
    }

    String copyIntoTarget() {
        return copyInto(target);
    }

    private String copyInto(String relation) {
        return "COPY " + relation + " (" + Identifiers.quote(table.columns()) + ") FROM STDIN (FORMAT binary)";
    }

    String merge() {
        String all = Identifiers.quote(table.columns());
        String key = Identifiers.quote(table.key());
        return "INSERT INTO " + target + " AS stored (" + all + ") SELECT " + all + " FROM " + staging + " ORDER BY "
                + key
                + " ON CONFLICT (" + key
                + ") DO UPDATE SET " + updates() + " WHERE (" + each("excluded.", table.order()) + ") > ("
                + each("stored.", table.order()) + ")";
    }

    private String updates() {
        return table.columns().subList(table.key().size(), table.columns().size()).stream()
                .map(column -> Identifiers.quote(column.name()))
                .map(name -> name + " = excluded." + name)
                .collect(Collectors.joining(", "));
    }

    private static String each(String prefix, List<Column> columns) {
        return columns.stream()
                .map(column -> prefix + Identifiers.quote(column.name()))
                .collect(Collectors.joining(", "));
    }
}

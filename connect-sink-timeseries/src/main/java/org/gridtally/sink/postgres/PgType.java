package org.gridtally.sink.postgres;

import java.util.List;
import org.gridtally.sink.row.ColumnType;

/** The SQL type that a column is made with, and those an existing column may have. */
final class PgType {
    private PgType() {}

    static String of(ColumnType type) {
        return switch (type) {
            // Compared byte by byte: fast, and the same order in every database, which keeps tasks from deadlocks.
            case TEXT -> "text COLLATE \"C\"";
            case INT -> "integer";
            case LONG -> "bigint";
            case DOUBLE -> "double precision";
            case BOOLEAN -> "boolean";
            case DECIMAL -> "numeric(18,6)";
            case TIME -> "timestamp with time zone";
            case JSON -> "jsonb";
        };
    }

    /** Names of types, as the catalogue spells them, that take the value without loss or refuse it. */
    static List<String> accepted(ColumnType type) {
        return switch (type) {
            case TEXT -> List.of("text", "character varying", "character");
            case INT -> List.of("integer", "bigint", "numeric");
            case LONG -> List.of("bigint", "numeric");
            case DOUBLE -> List.of("double precision");
            case BOOLEAN -> List.of("boolean");
            case DECIMAL -> List.of("numeric");
            case TIME -> List.of("timestamp with time zone");
            case JSON -> List.of("jsonb");
        };
    }

    /** Of those, the ones that also have the same binary form, in which COPY sends the value. */
    static List<String> sameBytes(ColumnType type) {
        List<String> accepted = accepted(type);
        return type == ColumnType.TEXT ? accepted : accepted.subList(0, 1);
    }
}

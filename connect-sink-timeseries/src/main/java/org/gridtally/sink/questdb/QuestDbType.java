package org.gridtally.sink.questdb;

import java.util.List;
import org.gridtally.sink.row.ColumnType;

/** The SQL type that a column is made with, and those an existing column may have. */
final class QuestDbType {
    private QuestDbType() {}

    static String of(ColumnType type, boolean symbol) {
        return switch (type) {
            case TEXT -> symbol ? "SYMBOL" : "VARCHAR";
            case INT -> "INT";
            case LONG -> "LONG";
            case DOUBLE -> "DOUBLE";
            case BOOLEAN -> "BOOLEAN";
            case DECIMAL -> "DECIMAL(18,6)";
            case TIME -> "TIMESTAMP";
            case JSON -> "VARCHAR";
        };
    }

    /** Types that take the value without loss or refuse it. */
    static boolean accepts(String found, ColumnType type) {
        return switch (type) {
            case TEXT -> List.of("SYMBOL", "VARCHAR", "STRING", "UUID", "IPv4").contains(found);
            case JSON -> List.of("VARCHAR", "STRING").contains(found);
            case INT -> List.of("BYTE", "SHORT", "INT", "LONG").contains(found);
            case LONG -> List.of("INT", "LONG").contains(found);
            case DOUBLE -> "DOUBLE".equals(found);
            case BOOLEAN -> "BOOLEAN".equals(found);
            case DECIMAL -> found.startsWith("DECIMAL");
            case TIME -> List.of("TIMESTAMP", "TIMESTAMP_NS").contains(found);
        };
    }
}

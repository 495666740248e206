package org.gridtally.sink.questdb;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridtally.sink.row.Column;
import org.gridtally.sink.row.Table;
import org.gridtally.sink.store.UnfitTableException;

/**
 * The SQL of one table. Its duplicates are told by key and order together: a row that comes again replaces itself, a
 * corrected one stands beside the one it corrects, and nothing ever replaces what outranks it. Which of them is canonical
 * the view says.
 */
record TableSql(Table table, QuestDbConfig config) {
    private static final String RANK = "gridtally_rank";

    String create() {
        return "CREATE TABLE IF NOT EXISTS " + name(table.name()) + " ("
                + table.columns().stream().map(this::definition).collect(Collectors.joining(", ")) + ") TIMESTAMP("
                + name(table.time().name()) + ") PARTITION BY " + config.partitions() + " WAL DEDUP UPSERT KEYS("
                + names(identity()) + ")";
    }

    String addColumn(Column column) {
        return "ALTER TABLE " + name(table.name()) + " ADD COLUMN IF NOT EXISTS " + definition(column);
    }

    /** Names of the columns by which duplicates are told. */
    List<String> identity() {
        return Stream.concat(table.key().stream(), table.order().stream())
                .map(Column::name)
                .toList();
    }

    String viewName() {
        return table.name() + "_canonical";
    }

    /** A time range is best given by DECLARE: a WHERE behind the view is applied after all rows have been ranked. */
    String createView() {
        String time = name(table.time().name());
        return "CREATE OR REPLACE VIEW " + name(viewName()) + " AS (DECLARE OVERRIDABLE @from := "
                + "'1970-01-01T00:00:00.000000Z', OVERRIDABLE @to := '2200-01-01T00:00:00.000000Z' SELECT "
                + table.columns().stream()
                        .map(column -> "c." + name(column.name()))
                        .collect(Collectors.joining(", "))
                + " FROM (SELECT *, row_number() OVER (PARTITION BY "
                + names(table.key().stream().map(Column::name).toList()) + " ORDER BY "
                + table.order().stream()
                        .map(column -> name(column.name()) + " DESC")
                        .collect(Collectors.joining(", "))
                + ") " + RANK + " FROM " + name(table.name()) + " WHERE " + time + " >= @from AND " + time
                + " < @to) c WHERE " + RANK + " = 1)";
    }

    private String definition(Column column) {
        return name(column.name()) + " "
                + QuestDbType.of(column.type(), config.symbols().contains(column.name()));
    }

    private static String names(List<String> names) {
        return names.stream().map(TableSql::name).collect(Collectors.joining(", "));
    }

    /** QuestDB has no way to write a quote inside a quoted name. */
    static String name(String name) {
        if (name.isEmpty() || name.indexOf('"') >= 0) {
            throw new UnfitTableException("name " + name + ": expected a text without quotes");
        }
        return '"' + name + '"';
    }
}

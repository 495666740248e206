package org.gridtally.sink.elasticsearch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.gridtally.sink.row.Column;
import org.gridtally.sink.row.ColumnType;
import org.gridtally.sink.row.Table;

/** The field of an index that holds a column. */
final class FieldMapping {
    /** What people search for words in: the free text of a head-end. */
    private static final Set<String> PROSE = Set.of("reason");

    /** What is measured, and so downsampled to least, largest, sum and number. */
    private static final Set<String> METRICS = Set.of("value", "delivered_wh", "received_wh", "slots");

    private static final int LONGEST_KEYWORD = 1_024;

    private FieldMapping() {}

    /** Fields of the columns of a normal index. */
    static ObjectNode index(List<Column> columns) {
        ObjectNode fields = new ObjectMapper().createObjectNode();
        columns.forEach(column -> plain(fields, column));
        return fields;
    }

    /** Fields of the columns of a time series data stream. */
    static ObjectNode timeSeries(Table table, List<Column> columns) {
        ObjectNode fields = new ObjectMapper().createObjectNode();
        fields.putObject(TimeSeriesStream.TIME).put("type", "date");
        for (Column column : columns) {
            if (column.equals(table.time())) {
                fields.putObject(column.name()).put("type", "alias").put("path", TimeSeriesStream.TIME);
            } else if (table.key().contains(column)) {
                fields.putObject(column.name()).put("type", "keyword").put("time_series_dimension", true);
            } else if (METRICS.contains(column.name())) {
                plain(fields, column).put("time_series_metric", "gauge");
            } else {
                plain(fields, column);
            }
        }
        return fields;
    }

    private static ObjectNode plain(ObjectNode fields, Column column) {
        ObjectNode field = fields.putObject(column.name());
        if (column.type() == ColumnType.TEXT && PROSE.contains(column.name())) {
            field.put("type", "text");
            field.putObject("fields")
                    .putObject("keyword")
                    .put("type", "keyword")
                    .put("ignore_above", LONGEST_KEYWORD);
            return field;
        }
        return field.put("type", accepted(column.type()).get(0));
    }

    /** Types of fields that can hold a column's values, the one of a new field first. */
    static List<String> accepted(ColumnType type) {
        return switch (type) {
            case TEXT -> List.of("keyword", "text", "wildcard", "match_only_text", "constant_keyword");
            case INT -> List.of("integer", "long", "short", "byte", "double");
            case LONG -> List.of("long", "double");
            case DOUBLE, DECIMAL -> List.of("double", "scaled_float", "float");
            case BOOLEAN -> List.of("boolean");
            case TIME -> List.of("date", "date_nanos", "alias");
            case JSON -> List.of("flattened", "object");
        };
    }

    /** Names of the columns that tell time series apart. */
    static List<String> dimensions(Table table) {
        List<Column> key = table.key();
        return key.subList(0, key.size() - 1).stream().map(Column::name).toList();
    }
}

package org.gridtally.quickstart.sql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What Druid answered to one SQL query.
 *
 * @param types SQL type of each column, e.g. DOUBLE
 * @param rows one JSON value per column
 */
public record SqlResult(List<String> columns, List<String> types, List<List<JsonNode>> rows) {
    public SqlResult {
        columns = List.copyOf(columns);
        types = List.copyOf(types);
        rows = List.copyOf(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}

package org.gridtally.quickstart.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a database that speaks JDBC answers, in the form in which Druid answers. */
public final class JdbcResult {
    private static final JsonNodeFactory JSON = new JsonNodeFactory(true);

    private JdbcResult() {}

    public static SqlResult of(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            ResultSetMetaData columns = rows.getMetaData();
            List<String> names = new ArrayList<>();
            List<String> types = new ArrayList<>();
            for (int c = 1; c <= columns.getColumnCount(); c++) {
                names.add(columns.getColumnLabel(c));
                types.add(withoutSize(columns.getColumnTypeName(c)));
            }
            List<List<JsonNode>> values = new ArrayList<>();
            while (rows.next()) {
                values.add(values(rows, names.size()));
            }
            return new SqlResult(names, types, values);
        }
    }

    /** DECIMAL of DECIMAL(38,6). */
    private static String withoutSize(String type) {
        int bracket = type.indexOf('(');
        return bracket < 0 ? type : type.substring(0, bracket);
    }

    private static List<JsonNode> values(ResultSet row, int columns) throws SQLException {
        List<JsonNode> values = new ArrayList<>();
        for (int c = 1; c <= columns; c++) {
            values.add(value(row, c));
        }
        return values;
    }

    private static JsonNode value(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        if (value == null) {
            return JSON.nullNode();
        }
        if (value instanceof Number number) {
            return JSON.numberNode(new BigDecimal(number.toString()));
        }
        return value instanceof Boolean bool ? JSON.booleanNode(bool) : JSON.textNode(row.getString(column));
    }
}

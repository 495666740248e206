package org.gridtally.sink.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** What is in the database already. */
final class Catalogue {
    private static final String COLUMNS =
            """
            SELECT a.attname, format_type(a.atttypid, NULL)
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ? AND c.relname = ? AND a.attnum > 0 AND NOT a.attisdropped""";

    private static final String IS_PARTITIONED =
            """
            SELECT c.relkind = 'p'
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ? AND c.relname = ?""";

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /** Type by name of a table's columns, empty when there is no such table. */
    Map<String, String> columns(String schema, String table) throws SQLException {
        Map<String, String> types = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
            query.setString(1, schema);
            query.setString(2, table);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    types.put(found.getString(1), found.getString(2));
                }
            }
        }
        return types;
    }

    /** Whether a table is partitioned by PostgreSQL itself. */
    boolean isPartitioned(String schema, String table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(IS_PARTITIONED)) {
            query.setString(1, schema);
            query.setString(2, table);
            try (ResultSet found = query.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        }
    }

    boolean hasTimescale() throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet found = query.executeQuery("SELECT 1 FROM pg_extension WHERE extname = 'timescaledb'")) {
            return found.next();
        }
    }
}

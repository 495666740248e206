package org.gridtally.sink.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs statements that change tables. */
final class SqlRunner {
    private final Connection connection;

    SqlRunner(Connection connection) {
        this.connection = connection;
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Lets one task at a time change a table until its transaction ends; the others find the change made. Many tasks
     * start at once, and IF NOT EXISTS alone fails when two of them run it in the same moment.
     */
    void lock(String table) throws SQLException {
        run("SELECT pg_advisory_xact_lock(hashtextextended(" + Identifiers.literal("gridtally " + table) + ", 0))");
    }
}

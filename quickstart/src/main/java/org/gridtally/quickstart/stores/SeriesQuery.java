package org.gridtally.quickstart.stores;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What does a table of canonical readings come to, in the SQL that all stores understand? */
final class SeriesQuery {
    /**
     * A register only counts up; a step back means that it started over at the end of its dials. A step never crosses a
     * change of the device.
     */
    private static final String SQL =
            """
            SELECT usage_point || '/' || channel, kind, unit, count(*), sum(value),
              sum(CASE WHEN kind = 'REGISTER' AND unit = 'Wh' AND modulus IS NOT NULL
                THEN coalesce(step + CASE WHEN step < 0 THEN modulus ELSE 0 END, 0) END)
            FROM (
              SELECT usage_point, channel, kind, unit, value,
                value - lag(value) OVER (PARTITION BY usage_point, channel, segment ORDER BY reading_time) AS step,
                CAST(register_resolution * power(10, register_digits) AS decimal(24, 6)) AS modulus
              FROM %s WHERE quality NOT IN ('MISSING', 'PROJECTED')) AS received
            GROUP BY usage_point, channel, kind, unit""";

    private final String sql;

    /** @param table name of a table or view with one row per slot */
    SeriesQuery(String table) {
        this.sql = SQL.formatted(table);
    }

    List<StoredSeries> ask(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<StoredSeries> all = new ArrayList<>();
            while (rows.next()) {
                all.add(series(rows));
            }
            return all;
        }
    }

    private static StoredSeries series(ResultSet row) throws SQLException {
        return new StoredSeries(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getBigDecimal(5),
                row.getBigDecimal(6));
    }
}

package org.gridtally.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The views of a DuckDB over Parquet files. */
final class Views {
    private static final String READINGS = "readings.sql";

    private Views() {}

    /** A database in memory with both views. */
    static Connection over(List<Path> files) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute("CREATE VIEW readings_written AS SELECT * FROM read_parquet([" + list(files)
                    + "], union_by_name = true)");
            statement.execute(canonical());
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The view {@code readings} over {@code readings_written}. */
    static String canonical() {
        try (InputStream sql = Views.class.getResourceAsStream(READINGS)) {
            return new String(Objects.requireNonNull(sql, READINGS).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String list(List<Path> files) {
        return files.stream()
                .map(file -> "'" + file.toString().replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
    }
}

package org.gridtally.quickstart.stores;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.gridtally.quickstart.sql.JdbcResult;
import org.gridtally.quickstart.sql.SqlException;
import org.gridtally.quickstart.sql.SqlResult;
import org.gridtally.servers.ProjectLayout;
import org.gridtally.servers.stores.S3;

/**
 * The demo's lake: an Iceberg table in an S3 of its own, its catalogue one file of SQLite, and DuckDB to read it.
 *
 * <p>{@code readings} has one row per slot, {@code readings_written} every row as it was written.
 */
public final class Lake {
    /** Of the run: where the catalogue and the copies of data files lie, beside the state of S3. */
    private static final String FOLDER = "lake";

    static final String BUCKET = "meters";
    private static final String TABLE = "meters.readings";
    private static final String DUCKDB_REASON = "\nError: ";

    private final ModuleDriver driver;
    private final Path folder;
    private final String s3Url;

    /**
     * The lake of a run.
     *
     * @param run folder of the run
     * @param s3Url endpoint of the run's S3
     */
    public Lake(ProjectLayout layout, Path run, String s3Url) {
        this.driver = new ModuleDriver(layout, "lake");
        this.folder = run.resolve(FOLDER).toAbsolutePath();
        this.s3Url = s3Url;
    }

    Path folder() {
        return folder;
    }

    /** Properties of the catalogue, for whoever writes and whoever reads. */
    Map<String, String> catalog() {
        Map<String, String> catalog = new TreeMap<>();
        catalog.put("catalog-impl", "org.apache.iceberg.jdbc.JdbcCatalog");
        catalog.put("uri", "jdbc:sqlite:file:" + folder.resolve("catalog.db"));
        catalog.put("jdbc.schema-version", "V1");
        catalog.put("warehouse", "s3://" + BUCKET + "/warehouse");
        catalog.put("io-impl", "org.apache.iceberg.aws.s3.S3FileIO");
        catalog.put("s3.endpoint", s3Url);
        catalog.put("s3.path-style-access", "true");
        catalog.put("s3.access-key-id", S3.ACCESS_KEY);
        catalog.put("s3.secret-access-key", S3.SECRET_KEY);
        catalog.put("client.region", "us-east-1");
        return catalog;
    }

    /**
     * Asks the table as it is now.
     *
     * @throws SqlException when there is no table yet, or the query is wrong
     */
    public SqlResult query(String sql) {
        return ask(connection -> JdbcResult.of(connection, sql));
    }

    <T> T ask(Question<T> question) {
        Properties properties = new Properties();
        properties.putAll(catalog());
        properties.setProperty("cache", folder.resolve("files").toString());
        try (Connection connection = driver.connect("jdbc:gridtally:lake:" + TABLE, properties)) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new SqlException("lake: " + reason(String.valueOf(e.getMessage())), e);
        }
    }

    /** DuckDB tells the reason in the line after the failure, and candidates and the place in the query behind it. */
    private static String reason(String message) {
        int behind = message.indexOf(DUCKDB_REASON);
        String reason = behind < 0 ? message : message.substring(behind + DUCKDB_REASON.length());
        return reason.lines().findFirst().orElse(message);
    }

    /** What to ask over a connection. */
    interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }
}

package org.gridtally.benchmarks.sink.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;
import org.gridtally.servers.FreePorts;
import org.gridtally.servers.ProjectLayout;
import org.gridtally.servers.stores.Postgres;
import org.postgresql.Driver;

/** A PostgreSQL with the settings it comes with: a commit waits for the disk. */
public final class PostgresServer implements MeasuredStore {
    private static final int PAGE = 10_000;

    private final Postgres server;

    /** Starts one with its data in this folder. */
    public PostgresServer(ProjectLayout layout, Path folder) {
        server = Postgres.durable(layout, folder, FreePorts.next());
        server.start();
    }

    @Override
    public String type() {
        return "postgres";
    }

    /** Where it listens. */
    public String hostAndPort() {
        return server.hostAndPort();
    }

    @Override
    public Map<String, String> settings() {
        return settings(hostAndPort());
    }

    /** Settings of the sink with which it writes here by way of this address. */
    public Map<String, String> settings(String address) {
        return Map.of(
                "store.type",
                type(),
                "postgres.url",
                "jdbc:postgresql://" + address + "/postgres",
                "postgres.user",
                Postgres.USER,
                "postgres.tls.mode",
                "disable");
    }

    /** A connection of a generic sink by way of this address. */
    public Connection connect(String address) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", Postgres.USER);
        properties.setProperty("sslmode", "disable");
        properties.setProperty("reWriteBatchedInserts", "true");
        return Objects.requireNonNull(new Driver().connect("jdbc:postgresql://" + address + "/postgres", properties));
    }

    /** Runs a statement. */
    public void run(String sql) throws SQLException {
        try (Connection connection = connect(hostAndPort());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The one value that a query gives. */
    public String text(String sql) throws SQLException {
        try (Connection connection = connect(hostAndPort());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    @Override
    public void forEach(String table, Consumer<StoredReading> target) throws SQLException {
        String sql = "SELECT usage_point, (extract(epoch FROM reading_time) * 1000)::bigint, "
                + "(extract(epoch FROM version) * 1000)::bigint, quality_rank, (value * 1000000)::bigint FROM " + table;
        try (Connection connection = connect(hostAndPort());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(PAGE);
            try (ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    target.accept(new StoredReading(
                            row.getString(1), row.getLong(2), row.getLong(3), row.getInt(4), row.getLong(5)));
                }
            }
        }
    }

    @Override
    public void close() {
        server.close();
    }
}

package org.gridtally.sink.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.common.config.AbstractConfig;
import org.gridtally.sink.store.StoreDown;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.util.PSQLState;

/** Opens connections, with user and password as they are now: rotated ones are picked up without a restart. */
final class Connections {
    /**
     * Staging tables live in these buffers and are sorted in this memory; a batch that does not fit goes to the disk
     * and costs much more. To compile a statement costs more than a batch gains by it.
     */
    private static final String SESSION =
            "SET TIME ZONE 'UTC'; SET temp_buffers = '64MB'; SET work_mem = '64MB'; SET jit = off";

    private final AbstractConfig config;
    private final Supplier<Map<String, String>> secrets;

    Connections(AbstractConfig config, Supplier<Map<String, String>> secrets) {
        this.config = config;
        this.secrets = secrets;
    }

    /** A connection without autocommit. */
    Connection open() throws SQLException, StoreDown {
        // The driver itself: DriverManager knows only those of class loaders it trusts, not a plugin's.
        Connection connection = connect(new Driver());
        if (connection == null) {
            throw new StoreDown(PostgresConfig.URL + " is no URL of PostgreSQL", null);
        }
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute(SESSION);
            statement.execute("SET statement_timeout = " + config.getLong(PostgresConfig.STATEMENT_TIMEOUT_MS));
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    private @Nullable Connection connect(Driver driver) throws SQLException, StoreDown {
        try {
            return driver.connect(config.getString(PostgresConfig.URL), properties());
        } catch (SQLException failed) {
            if (!PSQLState.isConnectionError(failed.getSQLState())) {
                throw failed;
            }
            // Of a certificate for another host the driver tells the host, but not which server that was.
            throw StoreDown.overTls(server(), failed)
                    .orElseGet(() -> new StoreDown(server() + ": " + failed.getMessage(), failed));
        }
    }

    /** What messages call the server. */
    private String server() {
        return config.getString(PostgresConfig.URL).replaceFirst("^jdbc:postgresql:/*([^/?]*).*$", "PostgreSQL at $1");
    }

    private Properties properties() {
        Map<String, String> now = secrets.get();
        long statementSeconds = config.getLong(PostgresConfig.STATEMENT_TIMEOUT_MS) / 1_000;
        Properties properties = new Properties();
        properties.setProperty("user", now.getOrDefault(PostgresConfig.USER, ""));
        properties.setProperty("password", now.getOrDefault(PostgresConfig.PASSWORD, ""));
        encrypt(properties);
        properties.setProperty(
                "connectTimeout", Long.toString(config.getLong(PostgresConfig.CONNECT_TIMEOUT_MS) / 1_000));
        // Of a server that vanished nothing is heard any more; a statement that is only slow ends before this.
        properties.setProperty("socketTimeout", Long.toString(statementSeconds + 10));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "gridtally-sink");
        return properties;
    }

    private void encrypt(Properties properties) {
        properties.setProperty("sslmode", config.getString(PostgresConfig.TLS_MODE));
        String root = config.getString(PostgresConfig.TLS.rootCertificate());
        if (!root.isEmpty()) {
            properties.setProperty("sslrootcert", root);
        }
        PostgresConfig.TLS.keyAlgorithm(config).ifPresent(algorithm -> {
            properties.setProperty("sslcert", config.getString(PostgresConfig.TLS.clientCertificate()));
            properties.setProperty("sslkey", config.getString(PostgresConfig.TLS.clientKey()));
            // The driver does not look into a key for what it is of.
            properties.setProperty("pemKeyAlgorithm", algorithm);
        });
    }
}

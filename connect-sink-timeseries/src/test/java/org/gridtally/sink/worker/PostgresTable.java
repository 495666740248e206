package org.gridtally.sink.worker;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.gridtally.testkit.TestPostgres;
import org.postgresql.Driver;

/** What a test asks of the table that the sink wrote. */
final class PostgresTable implements WrittenStore {
    private final TestPostgres postgres;
    private final String name;

    PostgresTable(TestPostgres postgres, String name) {
        this.postgres = postgres;
        this.name = name;
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("store.type", "postgres");
        settings.put("postgres.url", postgres.jdbcUrl());
        settings.put("postgres.user", postgres.user());
        settings.put("postgres.password", postgres.password());
        return settings;
    }

    /** No text has the character zero, and no index entry is longer than a third of a page. */
    @Override
    public Map<String, String> refused() {
        Map<String, String> refused = BadRows.longer(2_704, "index row requires");
        refused.put(BadRows.ZERO_CHARACTER, "invalid byte sequence for encoding \"UTF8\": 0x00");
        return refused;
    }

    @Override
    public long count() {
        try {
            return Long.parseLong(text("SELECT count(*) FROM " + name));
        } catch (IllegalStateException notYetThere) {
            return 0;
        }
    }

    @Override
    public void forEach(Consumer<StoredReading> target) {
        String sql = "SELECT usage_point, (extract(epoch FROM reading_time) * 1000)::bigint, "
                + "(extract(epoch FROM version) * 1000)::bigint, quality_rank, (value * 1000000)::bigint FROM " + name;
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(10_000);
            try (ResultSet found = statement.executeQuery(sql)) {
                while (found.next()) {
                    target.accept(new StoredReading(
                            found.getString(1), found.getLong(2), found.getLong(3), found.getInt(4), found.getLong(5)));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Changes when any row changes in any bit, or is written again with the same bits. */
    @Override
    public String fingerprint() {
        return text("SELECT count(*) || '/' || sum(hashtextextended(t::text, 0)) || '/' "
                + "|| sum(hashtextextended(tableoid || ' ' || ctid || ' ' || xmin, 0)) FROM " + name + " t");
    }

    private String text(String sql) {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Connection open() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", postgres.user());
        properties.setProperty("password", postgres.password());
        return new Driver().connect(postgres.jdbcUrl(), properties);
    }
}

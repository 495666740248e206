package org.gridtally.sink.postgres;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Accepts a PostgreSQL JDBC URL that holds no secret, or nothing. Its message never repeats the URL. */
final class JdbcUrl implements ConfigDef.Validator {
    static final JdbcUrl OR_EMPTY = new JdbcUrl();

    private JdbcUrl() {}

    @Override
    public void ensureValid(String name, @Nullable Object value) {
        String url = value == null ? "" : value.toString();
        if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:")) {
            throw new ConfigException(name + ": expected " + this);
        }
        if (url.matches(".*[?&](user|password|sslpassword)=.*") || url.contains("@")) {
            throw new ConfigException(name + ": a URL with a user or password would show them in logs; use "
                    + PostgresConfig.USER + " and " + PostgresConfig.PASSWORD);
        }
    }

    @Override
    public String toString() {
        return "a URL that begins with jdbc:postgresql:, without user and password, or empty";
    }
}

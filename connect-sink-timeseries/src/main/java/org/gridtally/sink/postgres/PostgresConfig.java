package org.gridtally.sink.postgres;

import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.gridtally.connect.common.config.Choice;
import org.gridtally.connect.common.config.LongRange;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.connect.common.config.VisibleWhen;
import org.gridtally.connect.common.tls.TlsSettings;
import org.gridtally.sink.config.SettingGroup;
import org.gridtally.sink.store.StoreFactory;

/**
 * How tables are laid out.
 *
 * @param schema the database schema of all tables
 * @param timescale whether hypertables are made where the extension is there
 * @param compressAfterDays 0 for never
 * @param retentionDays 0 for ever
 */
record PostgresConfig(
        String schema,
        boolean timescale,
        PartitionInterval partitions,
        long compressAfterDays,
        long retentionDays,
        boolean hourlyAggregate) {
    static final String TYPE = "postgres";
    static final String URL = "postgres.url";
    static final String USER = "postgres.user";
    static final String PASSWORD = "postgres.password";
    static final String TLS_MODE = "postgres.tls.mode";
    static final TlsSettings TLS = TlsSettings.under("postgres.tls");
    static final String CONNECT_TIMEOUT_MS = "postgres.connect.timeout.ms";
    static final String STATEMENT_TIMEOUT_MS = "postgres.statement.timeout.ms";
    static final String SCHEMA = "postgres.schema";
    static final String TIMESCALE = "postgres.timescale";
    static final String PARTITION_INTERVAL = "postgres.partition.interval";
    static final String COMPRESS_AFTER_DAYS = "postgres.compress.after.days";
    static final String RETENTION_DAYS = "postgres.retention.days";
    static final String HOURLY_AGGREGATE = "postgres.hourly.aggregate";

    private static final String PLAIN = "disable";
    private static final List<String> VERIFIED = List.of("verify-ca", "verify-full");
    private static final long A_CENTURY = 36_500;

    static void define(ConfigDef def) {
        VisibleWhen chosen = VisibleWhen.is(StoreFactory.TYPE, TYPE);
        defineConnection(SettingGroup.of(def, "PostgreSQL: connection", chosen));
        defineTables(SettingGroup.of(def, "PostgreSQL: tables", chosen));
    }

    private static void defineConnection(SettingGroup group) {
        group.text(
                        URL,
                        "",
                        JdbcUrl.OR_EMPTY,
                        Importance.HIGH,
                        "URL",
                        "Address of the database, e.g. jdbc:postgresql://db.example:5432/meters, without user and "
                                + "password.")
                .text(USER, "", Importance.HIGH, "User", "User name. Read anew at every connect.")
                .secret(PASSWORD, Importance.HIGH, "Password", "Password. Read anew at every connect.")
                .choice(
                        TLS_MODE,
                        "prefer",
                        Choice.of("disable", "prefer", "require", "verify-ca", "verify-full"),
                        Importance.MEDIUM,
                        "TLS",
                        "How the connection is encrypted and the server verified, as libpq's sslmode. Only "
                                + "verify-full is safe from a man in the middle.")
                .text(
                        TLS.rootCertificate(),
                        "",
                        Importance.MEDIUM,
                        "Root certificate",
                        "File with the certificates (PEM) that the server's must come from; needed for verify-ca and "
                                + "verify-full. Read anew at every connect.")
                .clientCertificate(TLS)
                .number(
                        CONNECT_TIMEOUT_MS,
                        10_000,
                        LongRange.between(1_000, 600_000),
                        Importance.LOW,
                        "Connect timeout (ms)",
                        "Milliseconds after which an attempt to connect is given up, in whole seconds.")
                .number(
                        STATEMENT_TIMEOUT_MS,
                        60_000,
                        LongRange.between(1_000, 240_000),
                        Importance.LOW,
                        "Statement timeout (ms)",
                        "Milliseconds after which a statement is given up and tried again. Keep it below "
                                + "consumer.override.max.poll.interval.ms.");
    }

    private static void defineTables(SettingGroup group) {
        group.text(SCHEMA, "public", Importance.MEDIUM, "Schema", "Database schema of all tables; it must be there.")
                .choice(
                        TIMESCALE,
                        "auto",
                        Choice.of("auto", "never"),
                        Importance.MEDIUM,
                        "TimescaleDB",
                        "Whether new tables become hypertables: auto makes them so where the extension timescaledb "
                                + "is installed in the database.")
                .choice(
                        PARTITION_INTERVAL,
                        "month",
                        PartitionInterval.CHOICE,
                        Importance.MEDIUM,
                        "Partition interval",
                        "What part of time one partition of a new table holds, in UTC (with TimescaleDB, one chunk). "
                                + "Partitions are made when their first row comes. none makes plain tables where "
                                + "there is no TimescaleDB.")
                .number(
                        COMPRESS_AFTER_DAYS,
                        0,
                        LongRange.between(0, A_CENTURY),
                        Importance.LOW,
                        "Compress after (days)",
                        "Age of a chunk in days at which TimescaleDB compresses it; 0 for never. Late corrections "
                                + "still arrive, but writing into a compressed chunk is slow.")
                .number(
                        RETENTION_DAYS,
                        0,
                        LongRange.between(0, A_CENTURY),
                        Importance.LOW,
                        "Retention (days)",
                        "Age in days at which TimescaleDB drops a chunk; 0 keeps everything. Without "
                                + "TimescaleDB drop old partitions yourself, as DROP TABLE.")
                .flag(
                        HOURLY_AGGREGATE,
                        false,
                        Importance.LOW,
                        "Hourly aggregate",
                        "Whether a new hypertable of readings gets a continuous aggregate TABLE_hourly with the sum, "
                                + "least, largest and number of values per usage point, channel, unit and hour.");
    }

    static void check(AbstractConfig config, Problems problems) {
        for (String needed : List.of(URL, USER)) {
            if (config.getString(needed).isEmpty()) {
                problems.add(needed, "required with " + StoreFactory.TYPE + "=" + TYPE);
            }
        }
        String tls = config.getString(TLS_MODE);
        if (VERIFIED.contains(tls) && config.getString(TLS.rootCertificate()).isEmpty()) {
            problems.add(TLS.rootCertificate(), "required with " + TLS_MODE + "=" + tls);
        }
        if (!VERIFIED.contains(tls) && !config.getString(TLS.rootCertificate()).isEmpty()) {
            problems.add(TLS_MODE, "expected verify-ca or verify-full: with " + tls + " no certificate is verified");
        }
        TLS.checkPair(config, problems);
        if (tls.equals(PLAIN) && !config.getString(TLS.clientCertificate()).isEmpty()) {
            problems.add(TLS_MODE, "expected another one than " + PLAIN + " with " + TLS.clientCertificate());
        }
        if (config.getString(SCHEMA).isEmpty()) {
            problems.add(SCHEMA, "expected a name");
        }
    }

    static PostgresConfig of(AbstractConfig config) {
        return new PostgresConfig(
                config.getString(SCHEMA),
                "auto".equals(config.getString(TIMESCALE)),
                PartitionInterval.valueOf(config.getString(PARTITION_INTERVAL).toUpperCase(Locale.ROOT)),
                config.getLong(COMPRESS_AFTER_DAYS),
                config.getLong(RETENTION_DAYS),
                config.getBoolean(HOURLY_AGGREGATE));
    }
}

package org.gridtally.sink.redis;

import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.gridtally.connect.common.config.LongRange;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.connect.common.config.VisibleWhen;
import org.gridtally.connect.common.tls.TlsSettings;
import org.gridtally.sink.config.SettingGroup;
import org.gridtally.sink.store.StoreFactory;

/**
 * How the cache is laid out.
 *
 * @param keyPrefix before the names of all keys
 * @param ttlMs 0 for ever
 * @param pipelineKeys calls that are sent before their answers are read
 */
record RedisConfig(String keyPrefix, long ttlMs, int pipelineKeys) {
    static final String TYPE = "redis";
    static final String URL = "redis.url";
    static final String USER = "redis.user";
    static final String PASSWORD = "redis.password";
    static final TlsSettings TLS = TlsSettings.under("redis.tls");
    static final String TIMEOUT_MS = "redis.timeout.ms";
    static final String KEY_PREFIX = "redis.key.prefix";
    static final String TTL_MS = "redis.ttl.ms";
    static final String PIPELINE_KEYS = "redis.pipeline.keys";

    private static final long A_WEEK = 604_800_000;
    private static final long TEN_YEARS = 315_360_000_000L;

    static void define(ConfigDef def) {
        VisibleWhen chosen = VisibleWhen.is(StoreFactory.TYPE, TYPE);
        SettingGroup.of(def, "Redis: connection", chosen)
                .text(
                        URL,
                        "",
                        RedisUrl.OR_EMPTY,
                        Importance.HIGH,
                        "URL",
                        "Address of the server, e.g. redis://cache.example:6379/0, or rediss:// with TLS; the number "
                                + "behind the slash is the database. Without user and password.")
                .text(
                        USER,
                        "",
                        Importance.MEDIUM,
                        "User",
                        "User name, for servers that know users. Read anew at every connect.")
                .secret(
                        PASSWORD,
                        Importance.HIGH,
                        "Password",
                        "Password, if one is needed. Read anew at every connect.")
                .text(
                        TLS.rootCertificate(),
                        "",
                        Importance.MEDIUM,
                        "Root certificate",
                        "File with the certificates (PEM) that the server's must come from, with rediss://; without "
                                + "it those that Java trusts. Read anew at every connect.")
                .clientCertificate(TLS)
                .number(
                        TIMEOUT_MS,
                        5_000,
                        LongRange.between(100, 240_000),
                        Importance.LOW,
                        "Timeout (ms)",
                        "Milliseconds to wait for a connection, and for an answer.");
        SettingGroup.of(def, "Redis: keys", chosen)
                .text(
                        KEY_PREFIX,
                        "gridtally:",
                        Importance.MEDIUM,
                        "Key prefix",
                        "What every key begins with; the table's name, a colon and the usage point follow.")
                .number(
                        TTL_MS,
                        A_WEEK,
                        LongRange.between(0, TEN_YEARS),
                        Importance.MEDIUM,
                        "Time to live (ms)",
                        "Milliseconds after its last change at which the hash of a usage point expires; 0 for never.")
                .number(
                        PIPELINE_KEYS,
                        1_000,
                        LongRange.between(1, 100_000),
                        Importance.LOW,
                        "Pipelined keys",
                        "Usage points that are written before the server's answers are read.");
    }

    static void check(AbstractConfig config, Problems problems) {
        if (config.getString(URL).isEmpty()) {
            problems.add(URL, "required with " + StoreFactory.TYPE + "=" + TYPE);
        }
        if (!config.getString(USER).isEmpty()
                && config.getPassword(PASSWORD).value().isEmpty()) {
            problems.add(PASSWORD, "required with " + USER);
        }
        TLS.check(config, URL, RedisUrl.TLS, problems);
    }

    static RedisConfig of(AbstractConfig config) {
        return new RedisConfig(
                config.getString(KEY_PREFIX),
                config.getLong(TTL_MS),
                config.getLong(PIPELINE_KEYS).intValue());
    }

    String key(String table, String usagePoint) {
        return keyPrefix + table + ":" + usagePoint;
    }
}

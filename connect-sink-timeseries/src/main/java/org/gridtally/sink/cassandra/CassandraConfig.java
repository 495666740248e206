package org.gridtally.sink.cassandra;

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
 * How tables are laid out and written.
 *
 * @param ttlSeconds counted from the time of a row; 0 for ever
 * @param requests at most so many at a time
 * @param tableOptions what stands behind WITH when a table is made, or nothing
 */
record CassandraConfig(String keyspace, Bucket bucket, int ttlSeconds, int requests, String tableOptions) {
    static final String TYPE = "cassandra";
    static final String CONTACT_POINTS = "cassandra.contact.points";
    static final String DATACENTER = "cassandra.datacenter";
    static final String KEYSPACE = "cassandra.keyspace";
    static final String USER = "cassandra.user";
    static final String PASSWORD = "cassandra.password";
    static final TlsSettings TLS = TlsSettings.under("cassandra.tls");
    static final String CONSISTENCY = "cassandra.consistency";
    static final String REQUEST_TIMEOUT_MS = "cassandra.request.timeout.ms";
    static final String REQUESTS = "cassandra.requests.in.flight";
    static final String BUCKET = "cassandra.bucket";
    static final String TTL_DAYS = "cassandra.ttl.days";
    static final String TABLE_OPTIONS = "cassandra.table.options";

    private static final int DAY_SECONDS = 86_400;

    /** Cassandra allows no TTL beyond 20 years. */
    private static final long LONGEST_TTL_DAYS = 7_300;

    static void define(ConfigDef def) {
        VisibleWhen chosen = VisibleWhen.is(StoreFactory.TYPE, TYPE);
        defineConnection(SettingGroup.of(def, "Cassandra: connection", chosen));
        defineTables(SettingGroup.of(def, "Cassandra: tables", chosen));
    }

    private static void defineConnection(SettingGroup group) {
        group.text(
                        CONTACT_POINTS,
                        "",
                        ContactPoints.OR_EMPTY,
                        Importance.HIGH,
                        "Contact points",
                        "Some nodes to ask first, e.g. cassandra-1.example:9042,cassandra-2.example; the port is 9042 "
                                + "unless given.")
                .text(
                        DATACENTER,
                        "",
                        Importance.HIGH,
                        "Local data centre",
                        "Name of the data centre whose nodes are written to, as in nodetool status.")
                .text(USER, "", Importance.HIGH, "User", "User name, or empty. Read anew at every connect.")
                .secret(PASSWORD, Importance.HIGH, "Password", "Password. Read anew at every connect.")
                .text(
                        TLS.rootCertificate(),
                        "",
                        Importance.MEDIUM,
                        "Root certificate",
                        "File with the certificates (PEM) that the nodes' must come from, with the right host name; "
                                + "turns TLS on. Without it the connection is not encrypted. Read anew at every connect.")
                .clientCertificate(TLS)
                .choice(
                        CONSISTENCY,
                        "LOCAL_QUORUM",
                        Choice.of("LOCAL_ONE", "LOCAL_QUORUM", "QUORUM", "EACH_QUORUM", "ALL"),
                        Importance.MEDIUM,
                        "Consistency",
                        "How many replicas must have a row before its offset is committed. With LOCAL_ONE a node that "
                                + "is lost before it has passed a row on takes the row with it.")
                .number(
                        REQUEST_TIMEOUT_MS,
                        10_000,
                        LongRange.between(100, 240_000),
                        Importance.LOW,
                        "Request timeout (ms)",
                        "Milliseconds after which a connect or a request is given up and tried again.")
                .number(
                        REQUESTS,
                        256,
                        LongRange.between(1, 32_000),
                        Importance.MEDIUM,
                        "Requests in flight",
                        "Writes of one task on their way at a time. More of them hide a longer way to the nodes, and "
                                + "overload small clusters.");
    }

    private static void defineTables(SettingGroup group) {
        group.text(
                        KEYSPACE,
                        "",
                        Importance.HIGH,
                        "Keyspace",
                        "Keyspace of all tables. It must be there, because only you know its replication.")
                .choice(
                        BUCKET,
                        "month",
                        Bucket.CHOICE,
                        Importance.MEDIUM,
                        "Bucket",
                        "How much time of a usage point one partition holds, in UTC: month (at 15 minutes and four "
                                + "channels 12,000 rows, about 3 MB) or day, for readings every few seconds. A table "
                                + "keeps the one it was made with.")
                .number(
                        TTL_DAYS,
                        0,
                        LongRange.between(0, LONGEST_TTL_DAYS),
                        Importance.MEDIUM,
                        "TTL (days)",
                        "Days after its own time at which a row disappears, however late it was written; 0 for never. "
                                + "Rows that are older are not written. Needs Cassandra 4.0 or later.")
                .text(
                        TABLE_OPTIONS,
                        "",
                        Importance.LOW,
                        "Table options",
                        "CQL put behind WITH when a table is made, e.g. compaction = {'class': "
                                + "'TimeWindowCompactionStrategy', 'compaction_window_unit': 'DAYS', "
                                + "'compaction_window_size': 7}.");
    }

    static void check(AbstractConfig config, Problems problems) {
        for (String needed : List.of(CONTACT_POINTS, DATACENTER, KEYSPACE)) {
            if (config.getString(needed).isEmpty()) {
                problems.add(needed, "required with " + StoreFactory.TYPE + "=" + TYPE);
            }
        }
        TLS.checkPair(config, problems);
        if (!config.getString(TLS.clientCertificate()).isEmpty()
                && config.getString(TLS.rootCertificate()).isEmpty()) {
            problems.add(TLS.rootCertificate(), "required with " + TLS.clientCertificate());
        }
    }

    static CassandraConfig of(AbstractConfig config) {
        return new CassandraConfig(
                config.getString(KEYSPACE),
                Bucket.valueOf(config.getString(BUCKET).toUpperCase(Locale.ROOT)),
                Math.toIntExact(config.getLong(TTL_DAYS) * DAY_SECONDS),
                config.getLong(REQUESTS).intValue(),
                config.getString(TABLE_OPTIONS));
    }
}

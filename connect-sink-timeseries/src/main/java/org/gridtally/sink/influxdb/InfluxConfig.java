package org.gridtally.sink.influxdb;

import java.util.List;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.gridtally.connect.common.config.Choice;
import org.gridtally.connect.common.config.HttpUrl;
import org.gridtally.connect.common.config.LongRange;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.connect.common.config.VisibleWhen;
import org.gridtally.connect.common.tls.TlsSettings;
import org.gridtally.sink.config.SettingGroup;
import org.gridtally.sink.store.StoreFactory;

/** The settings of InfluxDB. */
final class InfluxConfig {
    static final String TYPE = "influxdb";
    static final String URL = "influxdb.url";
    static final String API = "influxdb.api";
    static final String DATABASE = "influxdb.database";
    static final String RETENTION_POLICY = "influxdb.retention.policy";
    static final String USER = "influxdb.user";
    static final String PASSWORD = "influxdb.password";
    static final String ORG = "influxdb.org";
    static final String BUCKET = "influxdb.bucket";
    static final String TOKEN = "influxdb.token";
    static final TlsSettings TLS = TlsSettings.under("influxdb.tls");
    static final String GZIP = "influxdb.gzip";
    static final String REQUEST_MAX_BYTES = "influxdb.request.max.bytes";
    static final String KNOWN_SERIES = "influxdb.known.series";
    static final String CONNECT_TIMEOUT_MS = "influxdb.connect.timeout.ms";
    static final String REQUEST_TIMEOUT_MS = "influxdb.request.timeout.ms";

    private static final String V1 = "v1";
    private static final String V2 = "v2";

    private InfluxConfig() {}

    static void define(ConfigDef def) {
        SettingGroup group = SettingGroup.of(def, "InfluxDB", VisibleWhen.is(StoreFactory.TYPE, TYPE));
        defineServer(group);
        defineRequests(group);
    }

    private static void defineServer(SettingGroup group) {
        group.text(
                        URL,
                        "",
                        HttpUrl.OR_EMPTY,
                        Importance.HIGH,
                        "URL",
                        "Base URL of the server, such as https://influx.example:8086.")
                .choice(
                        API,
                        V1,
                        Choice.of(V1, V2),
                        Importance.HIGH,
                        "API",
                        "How rows are written: v1 through /write (InfluxDB 1), v2 through /api/v2/write (InfluxDB 1.8, 2 "
                                + "and 3). What is stored is asked through /query in InfluxQL in both.")
                .text(
                        DATABASE,
                        "",
                        Importance.HIGH,
                        "Database",
                        "Database; with v1 made when it is not there. With v2 only for /query: the database that the "
                                + "bucket is mapped to, if it has another name than the bucket.")
                .text(
                        RETENTION_POLICY,
                        "",
                        Importance.LOW,
                        "Retention policy",
                        "Retention policy of the database; empty for the default one.")
                .text(
                        USER,
                        "",
                        Importance.MEDIUM,
                        "User",
                        "User of InfluxDB 1; empty where it asks for none. Read anew for every request.")
                .secret(PASSWORD, Importance.MEDIUM, "Password", "Password of the user. Read anew for every request.")
                .text(ORG, "", Importance.MEDIUM, "Organization", "Organization; empty for InfluxDB 1.8 and 3.")
                .text(BUCKET, "", Importance.HIGH, "Bucket", "Bucket, with v2; it must be there. InfluxDB 3: database.")
                .secret(
                        TOKEN,
                        Importance.HIGH,
                        "Token",
                        "Token that may read and write the bucket. Read anew for every request.")
                .text(
                        TLS.rootCertificate(),
                        "",
                        Importance.MEDIUM,
                        "Root certificate",
                        "File with the certificates (PEM) that the server's must come from, with https; without it "
                                + "those that Java trusts. Read anew at every connect.")
                .clientCertificate(TLS);
    }

    private static void defineRequests(SettingGroup group) {
        group.flag(GZIP, true, Importance.LOW, "Compression", "Whether what is written is compressed with gzip.")
                .number(
                        REQUEST_MAX_BYTES,
                        4_194_304,
                        LongRange.between(1_024, 104_857_600),
                        Importance.LOW,
                        "Bytes in a request",
                        "Bytes of line protocol, before compression, after which a request is sent. Keep it below "
                                + "the server's max-body-size, 25 MB by default.")
                .number(
                        KNOWN_SERIES,
                        200_000,
                        LongRange.between(1, 10_000_000),
                        Importance.MEDIUM,
                        "Known series",
                        "Series of which a task remembers the newest time, about 200 bytes each. A row that is newer "
                                + "than its series is written without asking what is stored; every other costs a "
                                + "question. Set it above the number of series a task writes.")
                .number(
                        CONNECT_TIMEOUT_MS,
                        10_000,
                        LongRange.between(1, 600_000),
                        Importance.LOW,
                        "Connect timeout (ms)",
                        "Milliseconds after which a server that does not answer counts as down.")
                .number(
                        REQUEST_TIMEOUT_MS,
                        60_000,
                        LongRange.between(1, 3_600_000),
                        Importance.LOW,
                        "Request timeout (ms)",
                        "Milliseconds after which a request is given up and tried again. Keep it below "
                                + "consumer.override.max.poll.interval.ms.");
    }

    static void check(AbstractConfig config, Problems problems) {
        List<String> needed = isV1(config) ? List.of(URL, DATABASE) : List.of(URL, BUCKET);
        for (String key : needed) {
            if (config.getString(key).isEmpty()) {
                problems.add(
                        key,
                        "required with " + StoreFactory.TYPE + "=" + TYPE + " and " + API + "="
                                + config.getString(API));
            }
        }
        if (!isV1(config) && config.getPassword(TOKEN).value().isEmpty()) {
            problems.add(TOKEN, "required with " + API + "=" + V2);
        }
        TLS.check(config, URL, "https://", problems);
    }

    static boolean isV1(AbstractConfig config) {
        return V1.equals(config.getString(API));
    }
}

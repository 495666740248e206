package org.gridtally.sink.questdb;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
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

/**
 * How tables are laid out.
 *
 * @param partitions HOUR, DAY, WEEK, MONTH or YEAR
 * @param symbols columns of type SYMBOL
 * @param view whether a view of the canonical rows is made
 */
record QuestDbConfig(String partitions, Set<String> symbols, boolean view) {
    static final String TYPE = "questdb";
    static final String URL = "questdb.url";
    static final String USER = "questdb.user";
    static final String PASSWORD = "questdb.password";
    static final String TOKEN = "questdb.token";
    static final TlsSettings TLS = TlsSettings.under("questdb.tls");
    static final String PARTITION_INTERVAL = "questdb.partition.interval";
    static final String SYMBOLS = "questdb.symbols";
    static final String VIEW = "questdb.canonical.view";
    static final String REQUEST_MAX_BYTES = "questdb.request.max.bytes";
    static final String CONNECT_TIMEOUT_MS = "questdb.connect.timeout.ms";
    static final String REQUEST_TIMEOUT_MS = "questdb.request.timeout.ms";

    static void define(ConfigDef def) {
        SettingGroup group = SettingGroup.of(def, "QuestDB", VisibleWhen.is(StoreFactory.TYPE, TYPE));
        defineServer(group);
        defineTables(group);
        defineRequests(group);
    }

    private static void defineServer(SettingGroup group) {
        group.text(
                        URL,
                        "",
                        HttpUrl.OR_EMPTY,
                        Importance.HIGH,
                        "URL",
                        "Base URL of the server's HTTP port, such as https://questdb.example:9000.")
                .text(
                        USER,
                        "",
                        Importance.MEDIUM,
                        "User",
                        "User; empty where the server asks for none. Read anew for every request.")
                .secret(PASSWORD, Importance.MEDIUM, "Password", "Password of the user. Read anew for every request.")
                .secret(
                        TOKEN,
                        Importance.MEDIUM,
                        "Token",
                        "Token of QuestDB Enterprise, in place of a user. Read anew for every request.")
                .text(
                        TLS.rootCertificate(),
                        "",
                        Importance.MEDIUM,
                        "Root certificate",
                        "File with the certificates (PEM) that the server's must come from, with https; without it "
                                + "those that Java trusts. Read anew at every connect.")
                .clientCertificate(TLS);
    }

    private static void defineTables(SettingGroup group) {
        group.choice(
                        PARTITION_INTERVAL,
                        "month",
                        Choice.of("hour", "day", "week", "month", "year"),
                        Importance.MEDIUM,
                        "Partition interval",
                        "What part of time one partition of a new table holds. A late row rewrites its part of a "
                                + "partition, so a day suits many meters, a month few.")
                .text(
                        SYMBOLS,
                        "usage_point,channel,commodity,flow,quantity,unit,kind,quality,disposition,head_end,rule,"
                                + "event_type,severity",
                        Importance.LOW,
                        "Symbols",
                        "Text columns, separated by commas, that a new table has as SYMBOL: texts of which there are "
                                + "few, or by which rows are looked up. All others are VARCHAR.")
                .flag(
                        VIEW,
                        true,
                        Importance.MEDIUM,
                        "Canonical view",
                        "Whether a view TABLE_canonical is made beside each table, which shows of each key the row that "
                                + "outranks the others. Needs QuestDB 9.3 or later.");
    }

    private static void defineRequests(SettingGroup group) {
        group.number(
                        REQUEST_MAX_BYTES,
                        8_388_608,
                        LongRange.between(1_024, 1_073_741_824),
                        Importance.LOW,
                        "Bytes in a request",
                        "Bytes of line protocol after which a request is sent; the server takes each as one "
                                + "transaction a table.")
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
        if (config.getString(URL).isEmpty()) {
            problems.add(URL, "required with " + StoreFactory.TYPE + "=" + TYPE);
        }
        if (!config.getString(USER).isEmpty()
                && !config.getPassword(TOKEN).value().isEmpty()) {
            problems.add(TOKEN, "expected a token or " + USER + ", found both");
        }
        TLS.check(config, URL, "https://", problems);
    }

    static QuestDbConfig of(AbstractConfig config) {
        return new QuestDbConfig(
                config.getString(PARTITION_INTERVAL).toUpperCase(Locale.ROOT),
                Arrays.stream(config.getString(SYMBOLS).split(",", -1))
                        .map(String::trim)
                        .collect(Collectors.toUnmodifiableSet()),
                config.getBoolean(VIEW));
    }
}

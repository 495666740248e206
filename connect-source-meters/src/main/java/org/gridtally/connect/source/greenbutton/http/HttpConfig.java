package org.gridtally.connect.source.greenbutton.http;

import java.time.Duration;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.gridtally.connect.common.config.HttpUrl;
import org.gridtally.connect.common.config.LongRange;

/** Where the head-end is and how long it may take to answer. */
public record HttpConfig(Duration connectTimeout, Duration requestTimeout, int maxBodyBytes) {
    /** Address that relative meter groups are resolved against. */
    public static final String BASE_URL = "http.base.url";

    /** Longest time to connect. */
    public static final String CONNECT_TIMEOUT_MS = "http.connect.timeout.ms";

    /** Longest time from request to the end of the body. */
    public static final String REQUEST_TIMEOUT_MS = "http.request.timeout.ms";

    /** Largest body. */
    public static final String MAX_BODY_BYTES = "http.max.body.bytes";

    private static final String GROUP = "HTTP";

    /** Adds the settings of this fragment. */
    public static ConfigDef define(ConfigDef def) {
        return def.define(
                        BASE_URL,
                        ConfigDef.Type.STRING,
                        "",
                        HttpUrl.OR_EMPTY,
                        Importance.HIGH,
                        "Address of the head-end, e.g. https://head-end.example/DataCustodian/espi/1_1/resource. "
                                + "Meter groups that are no full URL are appended to it. Without user name or password.",
                        GROUP,
                        1,
                        Width.LONG,
                        "Base URL")
                .define(
                        CONNECT_TIMEOUT_MS,
                        ConfigDef.Type.LONG,
                        5_000L,
                        LongRange.between(1, 600_000),
                        Importance.LOW,
                        "Milliseconds after which an attempt to connect is given up and tried again.",
                        GROUP,
                        2,
                        Width.SHORT,
                        "Connect timeout (ms)")
                .define(
                        REQUEST_TIMEOUT_MS,
                        ConfigDef.Type.LONG,
                        30_000L,
                        LongRange.between(1, 3_600_000),
                        Importance.MEDIUM,
                        "Milliseconds from a request to the last byte of its answer, after which it is tried again.",
                        GROUP,
                        3,
                        Width.SHORT,
                        "Request timeout (ms)")
                .define(
                        MAX_BODY_BYTES,
                        ConfigDef.Type.INT,
                        67_108_864,
                        LongRange.between(1_024, 1_073_741_824),
                        Importance.LOW,
                        "Largest page in bytes, packed or unpacked. A larger one fails the task: "
                                + "raise this or lower page.max.results.",
                        GROUP,
                        4,
                        Width.SHORT,
                        "Largest body (bytes)");
    }

    /** The values of this fragment. */
    public static HttpConfig of(AbstractConfig config) {
        return new HttpConfig(
                Duration.ofMillis(config.getLong(CONNECT_TIMEOUT_MS)),
                Duration.ofMillis(config.getLong(REQUEST_TIMEOUT_MS)),
                config.getInt(MAX_BODY_BYTES));
    }
}

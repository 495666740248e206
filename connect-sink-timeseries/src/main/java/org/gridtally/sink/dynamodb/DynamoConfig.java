package org.gridtally.sink.dynamodb;

import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.gridtally.connect.common.config.HttpUrl;
import org.gridtally.connect.common.config.LongRange;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.connect.common.config.VisibleWhen;
import org.gridtally.connect.common.tls.EncryptedUrl;
import org.gridtally.sink.config.SettingGroup;
import org.gridtally.sink.store.StoreFactory;

/**
 * How items are written.
 *
 * @param ttlDays counted from the time of a row; 0 for ever
 * @param requests at most so many at a time
 */
record DynamoConfig(long ttlDays, int requests) {
    static final String TYPE = "dynamodb";
    static final String REGION = "dynamodb.region";
    static final String ENDPOINT = "dynamodb.endpoint";
    static final String ACCESS_KEY = "dynamodb.access.key";
    static final String SECRET_KEY = "dynamodb.secret.key";
    static final String TLS_ROOT_CERTIFICATE = "dynamodb.tls.root.certificate";
    static final String REQUEST_TIMEOUT_MS = "dynamodb.request.timeout.ms";
    static final String REQUESTS = "dynamodb.requests.in.flight";
    static final String TTL_DAYS = "dynamodb.ttl.days";

    private static final long A_CENTURY = 36_500;

    static void define(ConfigDef def) {
        SettingGroup.of(def, "DynamoDB", VisibleWhen.is(StoreFactory.TYPE, TYPE))
                .text(REGION, "", Importance.HIGH, "Region", "AWS region of the tables, e.g. eu-central-1.")
                .text(
                        ENDPOINT,
                        "",
                        HttpUrl.OR_EMPTY,
                        Importance.LOW,
                        "Endpoint",
                        "Another address than the region's, e.g. that of a VPC endpoint or of DynamoDB Local.")
                .text(
                        ACCESS_KEY,
                        "",
                        Importance.MEDIUM,
                        "Access key",
                        "Access key id. Without it the default credentials of the AWS SDK are used: environment, "
                                + "profile, ECS task, EKS pod identity or instance role. Read anew at every connect.")
                .secret(
                        SECRET_KEY,
                        Importance.MEDIUM,
                        "Secret key",
                        "Secret key of the access key. Read anew at every connect.")
                .text(
                        TLS_ROOT_CERTIFICATE,
                        "",
                        Importance.MEDIUM,
                        "Root certificate",
                        "File with the certificates (PEM) that the server's must come from, with https; without it "
                                + "those that Java trusts. Read anew at every connect.")
                .number(
                        REQUEST_TIMEOUT_MS,
                        10_000,
                        LongRange.between(100, 240_000),
                        Importance.LOW,
                        "Request timeout (ms)",
                        "Milliseconds after which a request, with the retries of the SDK, is given up and tried again.")
                .number(
                        REQUESTS,
                        128,
                        LongRange.between(1, 10_000),
                        Importance.MEDIUM,
                        "Requests in flight",
                        "Writes of one task on their way at a time, each over a connection of its own.")
                .number(
                        TTL_DAYS,
                        0,
                        LongRange.between(0, A_CENTURY),
                        Importance.MEDIUM,
                        "TTL (days)",
                        "Days after its own time at which DynamoDB may remove a row, however late it was written (the "
                                + "attribute expires_at); 0 for never. Rows that are older are not written.");
    }

    static void check(AbstractConfig config, Problems problems) {
        if (config.getString(REGION).isEmpty()) {
            problems.add(REGION, "required with " + StoreFactory.TYPE + "=" + TYPE);
        }
        boolean secret = !config.getPassword(SECRET_KEY).value().isEmpty();
        if (secret && config.getString(ACCESS_KEY).isEmpty()) {
            problems.add(ACCESS_KEY, "required with " + SECRET_KEY);
        }
        if (!secret && !config.getString(ACCESS_KEY).isEmpty()) {
            problems.add(SECRET_KEY, "required with " + ACCESS_KEY);
        }
        EncryptedUrl.check(config, TLS_ROOT_CERTIFICATE, ENDPOINT, "https://", problems);
    }

    static DynamoConfig of(AbstractConfig config) {
        return new DynamoConfig(
                config.getLong(TTL_DAYS), config.getLong(REQUESTS).intValue());
    }
}

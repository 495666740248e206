package org.gridtally.sink.dynamodb;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.config.AbstractConfig;
import org.gridtally.connect.common.tls.TrustedCertificates;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClientBuilder;

/** Opens clients, with the keys as they are now: rotated ones are picked up without a restart. */
final class Clients {
    private final AbstractConfig config;
    private final Supplier<Map<String, String>> secrets;

    Clients(AbstractConfig config, Supplier<Map<String, String>> secrets) {
        this.config = config;
        this.secrets = secrets;
    }

    /** A client; it connects with its first request. */
    DynamoDbAsyncClient open() {
        Duration timeout = Duration.ofMillis(config.getLong(DynamoConfig.REQUEST_TIMEOUT_MS));
        int requests = config.getLong(DynamoConfig.REQUESTS).intValue();
        DynamoDbAsyncClientBuilder builder = DynamoDbAsyncClient.builder()
                .region(Region.of(config.getString(DynamoConfig.REGION)))
                .credentialsProvider(credentials(secrets.get()))
                .httpClientBuilder(http(requests, timeout))
                .overrideConfiguration(override -> override.apiCallTimeout(timeout));
        String endpoint = config.getString(DynamoConfig.ENDPOINT);
        if (!endpoint.isEmpty()) {
            builder.endpointOverride(URI.create(endpoint));
        }
        return builder.build();
    }

    private NettyNioAsyncHttpClient.Builder http(int requests, Duration timeout) {
        NettyNioAsyncHttpClient.Builder http = NettyNioAsyncHttpClient.builder()
                .maxConcurrency(requests)
                .connectionTimeout(timeout)
                .connectionAcquisitionTimeout(timeout);
        TrustedCertificates trusted = new TrustedCertificates(config, DynamoConfig.TLS_ROOT_CERTIFICATE);
        return trusted.areGiven() ? http.tlsTrustManagersProvider(trusted::managers) : http;
    }

    /** What messages call the service. */
    String server() {
        String endpoint = config.getString(DynamoConfig.ENDPOINT);
        return "DynamoDB at "
                + (endpoint.isEmpty()
                        ? config.getString(DynamoConfig.REGION)
                        : URI.create(endpoint).getAuthority());
    }

    private static AwsCredentialsProvider credentials(Map<String, String> now) {
        String key = now.getOrDefault(DynamoConfig.ACCESS_KEY, "");
        return key.isEmpty()
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(key, now.getOrDefault(DynamoConfig.SECRET_KEY, "")));
    }
}

package org.gridtally.sink.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.instrumentation.NoopInstrumentation;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import org.gridtally.connect.common.config.LongRange;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.connect.common.tls.TlsSettings;
import org.gridtally.sink.config.SettingGroup;
import org.gridtally.sink.store.StoreFactory;

/** Makes clients, with user, password and key as they are now: rotated ones are picked up without a restart. */
final class Clients {
    static final String URLS = "elasticsearch.urls";
    static final String USER = "elasticsearch.user";
    static final String PASSWORD = "elasticsearch.password";
    static final String API_KEY = "elasticsearch.api.key";
    static final TlsSettings TLS = TlsSettings.under("elasticsearch.tls");
    static final String CONNECT_TIMEOUT_MS = "elasticsearch.connect.timeout.ms";
    static final String REQUEST_TIMEOUT_MS = "elasticsearch.request.timeout.ms";
    static final String COMPRESSION = "elasticsearch.compression";

    private final AbstractConfig config;
    private final Supplier<Map<String, String>> secrets;

    Clients(AbstractConfig config, Supplier<Map<String, String>> secrets) {
        this.config = config;
        this.secrets = secrets;
    }

    static void define(SettingGroup group) {
        group.text(
                        URLS,
                        "",
                        HttpUrls.OR_EMPTY,
                        Importance.HIGH,
                        "URLs",
                        "Addresses of the cluster's nodes, with commas between them, e.g. "
                                + "https://es1.example:9200,https://es2.example:9200; one that does not answer is "
                                + "left out for a while.")
                .text(USER, "", Importance.MEDIUM, "User", "User name. Read anew at every connect.")
                .secret(PASSWORD, Importance.HIGH, "Password", "Password. Read anew at every connect.")
                .secret(
                        API_KEY,
                        Importance.HIGH,
                        "API key",
                        "Encoded API key, instead of user and password. Read anew at every connect.")
                .text(
                        TLS.rootCertificate(),
                        "",
                        Importance.MEDIUM,
                        "Root certificate",
                        "File with the certificates (PEM) that the nodes' must come from, with https; without it "
                                + "those that Java trusts. Read anew at every connect.")
                .clientCertificate(TLS)
                .number(
                        CONNECT_TIMEOUT_MS,
                        5_000,
                        LongRange.between(100, 240_000),
                        Importance.LOW,
                        "Connect timeout (ms)",
                        "Milliseconds after which an attempt to connect is given up.")
                .number(
                        REQUEST_TIMEOUT_MS,
                        60_000,
                        LongRange.between(1_000, 240_000),
                        Importance.LOW,
                        "Request timeout (ms)",
                        "Milliseconds without a byte of the answer after which a request is given up and tried again. "
                                + "Keep it below consumer.override.max.poll.interval.ms.")
                .flag(
                        COMPRESSION,
                        true,
                        Importance.LOW,
                        "Compression",
                        "Whether requests are sent with gzip; off saves processor time on a fast network.");
    }

    static void check(AbstractConfig config, Problems problems) {
        if (config.getString(URLS).isEmpty()) {
            problems.add(URLS, "required with " + StoreFactory.TYPE + "=" + ElasticsearchConfig.TYPE);
        }
        boolean user = !config.getString(USER).isEmpty();
        if (user == config.getPassword(PASSWORD).value().isEmpty()) {
            problems.add(user ? PASSWORD : USER, "expected both " + USER + " and " + PASSWORD + " or neither");
        }
        if (user && !config.getPassword(API_KEY).value().isEmpty()) {
            problems.add(API_KEY, "expected either " + API_KEY + " or " + USER);
        }
        TLS.check(config, URLS, "https://", problems);
    }

    /** A client, which connects with its first request. Closing it closes its connections. */
    ElasticsearchClient open() {
        HttpHost[] hosts =
                HttpUrls.split(config.getString(URLS)).map(HttpHost::create).toArray(HttpHost[]::new);
        RestClientBuilder builder = RestClient.builder(hosts)
                .setDefaultHeaders(login())
                .setCompressionEnabled(config.getBoolean(COMPRESSION))
                .setRequestConfigCallback(request -> request.setConnectTimeout(
                                config.getLong(CONNECT_TIMEOUT_MS).intValue())
                        .setSocketTimeout(config.getLong(REQUEST_TIMEOUT_MS).intValue()));
        TLS.context(config).ifPresent(tls -> builder.setHttpClientConfigCallback(http -> http.setSSLContext(tls)));
        // Decimals of documents are compared in all their digits.
        var mapper = new JacksonJsonpMapper(JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build());
        return new ElasticsearchClient(
                new RestClientTransport(builder.build(), mapper, null, NoopInstrumentation.INSTANCE));
    }

    /** What messages call the cluster. */
    String server() {
        return "Elasticsearch at "
                + HttpUrls.split(config.getString(URLS))
                        .map(url -> URI.create(url).getAuthority())
                        .collect(Collectors.joining(","));
    }

    private Header[] login() {
        Map<String, String> now = secrets.get();
        String key = now.getOrDefault(API_KEY, "");
        String user = now.getOrDefault(USER, "");
        if (key.isEmpty() && user.isEmpty()) {
            return new Header[0];
        }
        String pair = user + ":" + now.getOrDefault(PASSWORD, "");
        String value = key.isEmpty()
                ? "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))
                : "ApiKey " + key;
        return new Header[] {new BasicHeader("Authorization", value)};
    }
}

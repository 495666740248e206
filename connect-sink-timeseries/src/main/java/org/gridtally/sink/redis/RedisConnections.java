package org.gridtally.sink.redis;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import javax.net.ssl.SSLParameters;
import org.apache.kafka.common.config.AbstractConfig;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;

/** Opens connections, with user and password as they are now: rotated ones are picked up without a restart. */
final class RedisConnections {
    private final AbstractConfig config;
    private final Supplier<Map<String, String>> secrets;

    RedisConnections(AbstractConfig config, Supplier<Map<String, String>> secrets) {
        this.config = config;
        this.secrets = secrets;
    }

    Connection open() {
        URI url = URI.create(config.getString(RedisConfig.URL));
        int timeout = config.getLong(RedisConfig.TIMEOUT_MS).intValue();
        DefaultJedisClientConfig.Builder client = DefaultJedisClientConfig.builder()
                // Answers of one form from every server; the newer protocol gives a hash as pairs.
                .resp2()
                .connectionTimeoutMillis(timeout)
                .socketTimeoutMillis(timeout)
                .database(RedisUrl.database(url))
                .clientName("gridtally-sink");
        login(client);
        if (config.getString(RedisConfig.URL).startsWith(RedisUrl.TLS)) {
            encrypt(client);
        }
        return new Connection(new HostAndPort(url.getHost(), url.getPort()), client.build());
    }

    /** What messages call the server. */
    String server() {
        return "Redis at " + URI.create(config.getString(RedisConfig.URL)).getAuthority();
    }

    private void login(DefaultJedisClientConfig.Builder client) {
        Map<String, String> now = secrets.get();
        String user = now.getOrDefault(RedisConfig.USER, "");
        String password = now.getOrDefault(RedisConfig.PASSWORD, "");
        if (!user.isEmpty()) {
            client.user(user);
        }
        if (!password.isEmpty()) {
            client.password(password);
        }
    }

    private void encrypt(DefaultJedisClientConfig.Builder client) {
        // The client by itself takes a certificate of any host.
        SSLParameters verified = new SSLParameters();
        verified.setEndpointIdentificationAlgorithm("HTTPS");
        client.ssl(true).sslParameters(verified);
        RedisConfig.TLS.context(config).ifPresent(tls -> client.sslSocketFactory(tls.getSocketFactory()));
    }
}

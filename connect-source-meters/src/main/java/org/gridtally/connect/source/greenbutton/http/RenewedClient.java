package org.gridtally.connect.source.greenbutton.http;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's client, made anew after a failure where certificates are given: a renewed file is picked up without a
 * restart. Thread-safe.
 */
final class RenewedClient {
    private final Duration connectTimeout;
    private final Supplier<Optional<SSLContext>> tls;
    private @Nullable HttpClient client;
    private boolean hasFiles;

    /**
     * Makes the first one.
     *
     * @param tls what the files hold now; empty when none is given
     * @throws ConfigException when there are no certificates in a file that should hold them
     */
    RenewedClient(Duration connectTimeout, Supplier<Optional<SSLContext>> tls) {
        this.connectTimeout = connectTimeout;
        this.tls = tls;
        client = made();
    }

    private HttpClient made() {
        HttpClient.Builder builder =
                HttpClient.newBuilder().connectTimeout(connectTimeout).followRedirects(HttpClient.Redirect.NEVER);
        Optional<SSLContext> now = tls.get();
        hasFiles = now.isPresent();
        return now.map(builder::sslContext).orElse(builder).build();
    }

    /**
     * The client for the next request.
     *
     * @throws TransientFailure when a file cannot be read now: somebody may be writing it
     */
    synchronized HttpClient current() throws TransientFailure {
        if (client == null) {
            try {
                client = made();
            } catch (ConfigException unreadable) {
                throw new TransientFailure(String.valueOf(unreadable.getMessage()), unreadable);
            }
        }
        return client;
    }

    /** A request failed; what others send through the same client goes on. */
    synchronized void failed(HttpClient used) {
        if (used == client && hasFiles) {
            client = null;
        }
    }
}

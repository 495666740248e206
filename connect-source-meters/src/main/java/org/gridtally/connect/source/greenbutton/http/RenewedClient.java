package org.gridtally.connect.source.greenbutton.http;

import java.net.http.HttpClient;
import java.time.Duration;
import org.apache.kafka.common.config.ConfigException;
import org.gridtally.connect.common.tls.TrustedCertificates;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's client, made anew after a failure where certificates are given: a renewed file is picked up without a
 * restart. Thread-safe.
 */
final class RenewedClient {
    private final Duration connectTimeout;
    private final TrustedCertificates trusted;
    private @Nullable HttpClient client;

    /**
     * Makes the first one.
     *
     * @throws ConfigException when there are no certificates in the file that should hold them
     */
    RenewedClient(Duration connectTimeout, TrustedCertificates trusted) {
        this.connectTimeout = connectTimeout;
        this.trusted = trusted;
        client = made();
    }

    private HttpClient made() {
        HttpClient.Builder builder =
                HttpClient.newBuilder().connectTimeout(connectTimeout).followRedirects(HttpClient.Redirect.NEVER);
        return (trusted.areGiven() ? builder.sslContext(trusted.context()) : builder).build();
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
        if (used == client && trusted.areGiven()) {
            client = null;
        }
    }
}

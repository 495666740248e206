package org.gridtally.sink.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.gridtally.sink.store.StoreDown;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.TransientFailure;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to one server over connections that are kept. TLS is as the settings say, else the worker's JVM, and in
 * any case only with the host that was asked.
 */
public final class HttpSender {
    private final String server;
    private final Duration connectTimeout;
    private final Duration requestTimeout;
    private final Supplier<Optional<SSLContext>> tls;
    private @Nullable HttpClient client;

    /**
     * Connects with the first request.
     *
     * @param server what messages call it, such as InfluxDB
     * @param tls asked at every connect
     */
    public HttpSender(
            String server, Duration connectTimeout, Duration requestTimeout, Supplier<Optional<SSLContext>> tls) {
        this.server = server;
        this.connectTimeout = connectTimeout;
        this.requestTimeout = requestTimeout;
        this.tls = tls;
    }

    private HttpClient client() {
        if (client == null) {
            // Version 1.1: an upgrade to HTTP/2 would make the first request of a plain connection ask for it in vain.
            HttpClient.Builder builder =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(connectTimeout);
            client = tls.get().map(builder::sslContext).orElse(builder).build();
        }
        return client;
    }

    /** Asks for a page. */
    public Answer get(URI uri, Map<String, String> headers) throws StoreException {
        return send(request(uri, headers).GET().build());
    }

    /** Sends a body. */
    public Answer post(URI uri, Map<String, String> headers, byte[] body, int length) throws StoreException {
        return send(request(uri, headers)
                .POST(BodyPublishers.ofByteArray(body, 0, length))
                .build());
    }

    private HttpRequest.Builder request(URI uri, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(requestTimeout);
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest request) throws StoreException {
        try {
            HttpResponse<String> response = client().send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), retryAfter(response));
        } catch (HttpConnectTimeoutException nobody) {
            throw new StoreDown("no connection to " + request.uri().getAuthority() + " in time", nobody);
        } catch (HttpTimeoutException slow) {
            throw new TransientFailure("no answer within " + requestTimeout.toMillis() + " ms", slow);
        } catch (IOException gone) {
            // The next attempt reads the certificates anew.
            client = null;
            String address = request.uri().getAuthority();
            throw StoreDown.overTls(server + " at " + address, gone)
                    .orElseGet(() -> new StoreDown("no connection to " + address + ": " + gone, gone));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoreDown("interrupted while waiting for an answer", stopped);
        }
    }

    /** In seconds; the other form, a date, is not used by these servers. */
    private static @Nullable Duration retryAfter(HttpResponse<?> response) {
        String text = response.headers().firstValue("Retry-After").orElse("");
        return text.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(text)) : null;
    }
}

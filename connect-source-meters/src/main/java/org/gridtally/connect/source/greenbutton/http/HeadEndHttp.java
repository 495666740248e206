package org.gridtally.connect.source.greenbutton.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.connect.errors.ConnectException;
import org.gridtally.connect.source.greenbutton.http.Answer.Validators;
import org.gridtally.connect.source.greenbutton.http.LimitedBody.BodyTooLarge;

/** One request to the head-end: what its answer means, without any repetition. Thread-safe. */
public final class HeadEndHttp {
    private final HttpConfig config;
    private final Credentials credentials;
    private final Exchange exchange;
    private final Clock clock;

    HeadEndHttp(HttpConfig config, Exchange exchange, Credentials credentials, Clock clock) {
        this.config = config;
        this.exchange = exchange;
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * Gets a document.
     *
     * @throws TransientFailure when the head-end cannot answer now
     * @throws IOException when it cannot be reached or its answer is incomplete
     * @throws RefusedRequest when it refuses the request
     */
    public Answer get(URI url, Validators known) throws IOException, TransientFailure, InterruptedException {
        HttpResponse<byte[]> response = exchange.send(request(url, known), config.maxBodyBytes());
        int status = response.statusCode();
        if (status == 200) {
            return new Answer(unpacked(response), validators(response));
        }
        if (status == 304) {
            return new Answer(null, known);
        }
        throw failure(url, status, response);
    }

    private HttpRequest request(URI url, Validators known) throws IOException, TransientFailure, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .header("Accept", "application/atom+xml, application/xml;q=0.9, */*;q=0.1")
                .header("Accept-Encoding", "gzip");
        String authorization = credentials.authorization();
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (known.etag() != null) {
            request.header("If-None-Match", known.etag());
        }
        if (known.lastModified() != null) {
            request.header("If-Modified-Since", known.lastModified());
        }
        return request.build();
    }

    private TransientFailure failure(URI url, int status, HttpResponse<byte[]> response) {
        String what = "GET " + display(url) + ": expected status 200, found " + status;
        if (status == 401) {
            credentials.rejected();
        }
        if (status == 401 || status == 408 || status == 429 || status >= 500) {
            String header = response.headers().firstValue("Retry-After").orElse(null);
            return new TransientFailure(what, status, RetryAfter.of(header, clock));
        }
        throw new RefusedRequest(what, status);
    }

    private byte[] unpacked(HttpResponse<byte[]> response) throws IOException {
        boolean gzip =
                response.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip");
        if (!gzip) {
            return response.body();
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()), 64 * 1024)) {
            byte[] body = in.readNBytes(config.maxBodyBytes());
            if (in.read() >= 0) {
                throw new BodyTooLarge(config.maxBodyBytes());
            }
            return body;
        }
    }

    private static Validators validators(HttpResponse<byte[]> response) {
        return new Validators(
                response.headers().firstValue("ETag").orElse(null),
                response.headers().firstValue("Last-Modified").orElse(null));
    }

    /** A URL for messages and provenance: without user information and query, which may hold a token. */
    public static String display(URI url) {
        return Origin.of(url) + String.valueOf(url.getRawPath());
    }

    /** The head-end refuses a request; only an operator can help. */
    public static final class RefusedRequest extends ConnectException {
        private static final long serialVersionUID = 1L;

        private final int status;

        RefusedRequest(String message, int status) {
            super(message);
            this.status = status;
        }

        /** True when the document is not there, or no longer. */
        public boolean isGone() {
            return status == 404 || status == 410;
        }
    }

    /** Sends a request as a whole. */
    interface Exchange {
        /**
         * The answer with its whole body; an IOException after the request timeout.
         *
         * @throws TransientFailure when TLS does not come about, with the server's address and the reason
         */
        HttpResponse<byte[]> send(HttpRequest request, int maxBodyBytes)
                throws IOException, TransientFailure, InterruptedException;
    }
}

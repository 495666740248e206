package org.gridtally.simulator.espi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gridtally.simulator.espi.FaultInjector.Fault;
import org.gridtally.simulator.espi.Feed.Page;
import org.gridtally.simulator.espi.Feed.Tag;
import org.gridtally.simulator.espi.Responder.Extent;

/** Answers {@code GET .../Batch/Subscription/GROUP} and {@code .../Batch/Bulk/GROUP}. */
final class FeedHandler implements HttpHandler {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final Map<String, Feed> feeds;
    private final Authenticator authenticator;
    private final FaultInjector faults;
    private final CountDownLatch stopped;

    /** @param stopped ends requests that hang */
    FeedHandler(Map<String, Feed> feeds, Authenticator authenticator, FaultInjector faults, CountDownLatch stopped) {
        this.feeds = feeds;
        this.authenticator = authenticator;
        this.faults = faults;
        this.stopped = stopped;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("GET")) {
                Responder.status(exchange, 405, "expected GET, found " + exchange.getRequestMethod());
            } else if (!authenticator.admits(exchange)) {
                exchange.getResponseHeaders().set("WWW-Authenticate", authenticator.challenge());
                Responder.status(exchange, 401, "credentials are missing or wrong");
            } else {
                admitted(exchange);
            }
        }
    }

    private void admitted(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Feed feed = feeds.get(path.substring(path.lastIndexOf('/') + 1));
        if (feed == null) {
            Responder.status(exchange, 404, "no meter group at " + path);
            return;
        }
        switch (faults.next()) {
            case TOO_MANY_REQUESTS -> {
                long seconds = faults.settings().retryAfter().toSeconds();
                exchange.getResponseHeaders().set("Retry-After", Long.toString(seconds));
                Responder.status(exchange, 429, "too many requests");
            }
            case SERVER_ERROR -> Responder.status(exchange, 500, "internal error");
            case HANG -> hang();
            case CUT_CONNECTION -> page(exchange, feed, Extent.HALF_OF_BYTES);
            case CUT_BODY -> page(exchange, feed, Extent.HALF_OF_TEXT);
            case NONE -> page(exchange, feed, Extent.WHOLE);
        }
    }

    private void hang() throws IOException {
        try {
            if (stopped.await(faults.settings().hang().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("the head-end stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void page(HttpExchange exchange, Feed feed, Extent extent) throws IOException {
        FeedQuery query;
        try {
            query = FeedQuery.parse(exchange.getRequestURI().getRawQuery());
        } catch (IllegalArgumentException e) {
            Responder.status(exchange, 400, String.valueOf(e.getMessage()));
            return;
        }
        Page page = feed.page(query, self(exchange));
        if (page.tag().isPresent() && isKnown(exchange, page.tag().get())) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        page.tag().ifPresent(tag -> {
            exchange.getResponseHeaders().set("ETag", tag.etag());
            String modified = HTTP_DATE.format(Instant.ofEpochMilli(tag.modifiedMillis()));
            exchange.getResponseHeaders().set("Last-Modified", modified);
        });
        Responder.xml(exchange, page.body(), extent);
    }

    private static boolean isKnown(HttpExchange exchange, Tag tag) {
        return tag.etag().equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    }

    /** The address the client used, so that links lead back the same way; a strange Host header is not repeated. */
    private static String self(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String path = exchange.getRequestURI().getRawPath();
        return host != null && host.matches("[A-Za-z0-9.:\\[\\]-]+") ? "http://" + host + path : path;
    }

    /** What was done so far. */
    long count(Fault fault) {
        return faults.count(fault).get();
    }
}

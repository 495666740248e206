package org.gridtally.sink.influxdb;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The endpoints of version 2, of which no server starts from a package: writes what it was sent down and answers as told. */
final class FakeInflux implements AutoCloseable {
    final List<String> requests = new ArrayList<>();
    final List<String> bodies = new ArrayList<>();
    final Deque<String> queryAnswers = new ArrayDeque<>();
    final Deque<String> refusals = new ArrayDeque<>();

    private final HttpServer server;

    FakeInflux() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(body(exchange).readAllBytes(), StandardCharsets.UTF_8);
        boolean isQuery = exchange.getRequestURI().getPath().equals("/query");
        synchronized (this) {
            requests.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            bodies.add(isQuery ? URLDecoder.decode(body, StandardCharsets.UTF_8) : body);
        }
        if (isQuery) {
            send(exchange, 200, queryAnswers.isEmpty() ? "{\"results\":[{}]}" : queryAnswers.remove());
        } else if (refusals.isEmpty()) {
            send(exchange, 204, "");
        } else {
            send(exchange, 400, refusals.remove());
        }
    }

    private static InputStream body(HttpExchange exchange) throws IOException {
        boolean isCompressed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        return isCompressed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

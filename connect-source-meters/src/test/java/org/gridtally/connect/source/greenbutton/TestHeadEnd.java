package org.gridtally.connect.source.greenbutton;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server whose answers a test scripts: each request takes the next answer, the last one is repeated. */
public final class TestHeadEnd implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Answer> script = new ArrayDeque<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** Writes an answer. */
    @FunctionalInterface
    public interface Answer {
        void write(HttpExchange exchange) throws IOException;
    }

    /** What was asked. */
    public record Request(String method, String uri, String authorization, String ifNoneMatch, String body) {}

    private TestHeadEnd(HttpServer server) {
        this.server = server;
    }

    public static TestHeadEnd start() {
        try {
            TestHeadEnd headEnd = new TestHeadEnd(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0));
            headEnd.server.createContext("/", headEnd::handle);
            headEnd.server.setExecutor(headEnd.threads);
            headEnd.server.start();
            return headEnd;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds answers to the script. */
    public TestHeadEnd answer(Answer... answers) {
        synchronized (script) {
            script.addAll(List.of(answers));
        }
        return this;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestHeaders().getFirst("If-None-Match"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            next().write(exchange);
        }
    }

    private Answer next() {
        synchronized (script) {
            return script.size() > 1 ? script.remove() : script.element();
        }
    }

    /** A good answer. */
    public static Answer ok(String body) {
        return exchange -> send(exchange, 200, body.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer with a status alone. */
    public static Answer status(int status, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    /** Sends a body under a status. */
    public static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

package org.gridtally.streams;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.KafkaStreams;
import org.gridtally.streams.counts.ReadingCounts;

/** Answers {@code GET /health} with 200 while the job runs and 503 while it starts, rebalances or has failed. */
final class Health implements AutoCloseable {
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final KafkaStreams streams;
    private final HttpServer server;

    private Health(KafkaStreams streams, HttpServer server) {
        this.streams = streams;
        this.server = server;
    }

    /** Listens on the loopback address only. */
    static Health serve(KafkaStreams streams, int port) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        Health health = new Health(streams, HttpServer.create(address, 0));
        health.server.createContext("/health", health::answer);
        health.server.start();
        return health;
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean running = streams.state() == KafkaStreams.State.RUNNING;
        byte[] body =
                (streams.state() + "\n" + ReadingCounts.describe(streams) + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(running ? OK : UNAVAILABLE, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

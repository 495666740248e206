package org.gridtally.simulator.espi;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Sends answers, compressed when the client takes gzip. */
final class Responder {

    /** A body that is sent from its beginning up to a part of its length. */
    enum Extent {
        WHOLE,
        /** Half of the text under a length that fits. */
        HALF_OF_TEXT,
        /** Half of the bytes, then the connection ends. */
        HALF_OF_BYTES
    }

    private Responder() {}

    static void status(HttpExchange exchange, int status, String message) throws IOException {
        byte[] body = (message + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    static void xml(HttpExchange exchange, byte[] body, Extent extent) throws IOException {
        int length = extent == Extent.HALF_OF_TEXT ? body.length / 2 : body.length;
        exchange.getResponseHeaders().set("Content-Type", "application/atom+xml; charset=utf-8");
        byte[] sent = body;
        if (takesGzip(exchange.getRequestHeaders().getFirst("Accept-Encoding"))) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            sent = gzip(body, length);
            length = sent.length;
        }
        exchange.sendResponseHeaders(200, length);
        int written = extent == Extent.HALF_OF_BYTES ? length / 2 : length;
        exchange.getResponseBody().write(sent, 0, written);
        exchange.close();
    }

    private static boolean takesGzip(@Nullable String accepted) {
        return accepted != null && accepted.contains("gzip");
    }

    private static byte[] gzip(byte[] body, int length) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(length / 8 + 64);
        try (OutputStream gzip = new FastGzip(compressed)) {
            gzip.write(body, 0, length);
        }
        return compressed.toByteArray();
    }

    /** The fastest level: feeds repeat themselves so much that more effort saves little. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}

package org.gridtally.sink.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compresses a body, fast rather than small: it is read once. */
public final class Gzip {
    private Gzip() {}

    /** The first bytes of an array, compressed. */
    public static byte[] of(byte[] bytes, int length) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(length / 4 + 64);
        try (GZIPOutputStream gzip = new Fast(compressed)) {
            gzip.write(bytes, 0, length);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    private static final class Fast extends GZIPOutputStream {
        Fast(ByteArrayOutputStream target) throws IOException {
            super(target, 1 << 14);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}

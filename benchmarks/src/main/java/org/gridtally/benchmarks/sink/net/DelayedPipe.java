package org.gridtally.benchmarks.sink.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;

/** Passes everything on after a delay, without slowing the stream: what follows is under way meanwhile. */
public final class DelayedPipe implements Pipe {
    private static final int PIECE = 1 << 16;
    private static final int MOST_PIECES = 256;

    private final long delayNanos;
    private final BlockingQueue<Piece> underWay = new ArrayBlockingQueue<>(MOST_PIECES);

    /** Delays each byte by this much. */
    public DelayedPipe(Duration delay) {
        delayNanos = delay.toNanos();
    }

    /** Bytes and when they arrive; none at the end of the stream. */
    private record Piece(byte[] bytes, long arrivesAt) {}

    @Override
    public void carry(InputStream from, OutputStream to) throws IOException {
        Thread reader = new Thread(() -> read(from), "delayed reader");
        reader.setDaemon(true);
        reader.start();
        try {
            for (Piece next = underWay.take(); next.bytes.length > 0; next = underWay.take()) {
                awaitUntil(next.arrivesAt);
                to.write(next.bytes);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            reader.interrupt();
        }
    }

    private void read(InputStream from) {
        try {
            byte[] buffer = new byte[PIECE];
            for (int size = from.read(buffer); size >= 0; size = from.read(buffer)) {
                underWay.put(new Piece(Arrays.copyOf(buffer, size), System.nanoTime() + delayNanos));
            }
            underWay.put(new Piece(new byte[0], System.nanoTime()));
        } catch (IOException closed) {
            underWay.offer(new Piece(new byte[0], System.nanoTime()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitUntil(long nanoTime) {
        for (long rest = nanoTime - System.nanoTime(); rest > 0; rest = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(rest);
        }
    }
}

package org.gridtally.core.outage;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The serialized form of {@link OutageState}, version 1: the version byte; a byte of flags (1 = overflowed, then nothing
 * follows); then the usage points, ascending: the length of the name, four bytes; the name in UTF-8; the number of
 * intervals, four bytes; and per interval, ascending, when supply went off and when it came on again, eight bytes each,
 * UTC milliseconds since 1970. Big end first.
 */
final class OutageBytes {
    static final byte VERSION = 1;
    static final byte OVERFLOWED = 1;
    private static final int HEAD = 2;
    private static final int INTERVAL = 2 * Long.BYTES;

    private OutageBytes() {}

    static byte[] write(SortedMap<String, Outages> points) {
        List<byte[]> names = new ArrayList<>();
        int size = HEAD;
        for (String point : points.keySet()) {
            byte[] name = point.getBytes(StandardCharsets.UTF_8);
            names.add(name);
            size = Math.addExact(size, 2 * Integer.BYTES + name.length);
        }
        for (Outages outages : points.values()) {
            size = Math.addExact(size, Math.multiplyExact(outages.intervals().size(), INTERVAL));
        }
        ByteBuffer bytes = ByteBuffer.allocate(size).put(VERSION).put((byte) 0);
        int next = 0;
        for (Outages outages : points.values()) {
            byte[] name = names.get(next++);
            bytes.putInt(name.length).put(name).putInt(outages.intervals().size());
            outages.intervals().forEach((off, on) -> bytes.putLong(off).putLong(on));
        }
        return bytes.array();
    }

    static void requireVersion(byte[] serialized) {
        if (serialized.length < HEAD) {
            throw refused("expected at least " + HEAD + " bytes, found " + serialized.length);
        }
        if (serialized[0] != VERSION) {
            throw refused("expected format version " + VERSION + ", found " + (serialized[0] & 0xFF)
                    + "; a version above it was written by a later release of Gridtally");
        }
        if ((serialized[1] & ~OVERFLOWED) != 0) {
            throw refused("expected flags 0 or 1, found " + (serialized[1] & 0xFF));
        }
    }

    static void read(byte[] serialized, OutageState.Visitor visitor) {
        ByteBuffer bytes = ByteBuffer.wrap(serialized).position(HEAD);
        try {
            String last = null;
            while (bytes.hasRemaining()) {
                String point = name(bytes);
                if (last != null && point.compareTo(last) <= 0) {
                    throw refused("expected a usage point above " + last + ", found " + point);
                }
                intervals(point, bytes, visitor);
                last = point;
            }
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException(
                    "outages state: expected more than its " + serialized.length + " bytes", e);
        }
    }

    private static String name(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
            throw refused("name: expected up to " + bytes.remaining() + " bytes, found " + length);
        }
        byte[] name = new byte[length];
        bytes.get(name);
        return new String(name, StandardCharsets.UTF_8);
    }

    private static void intervals(String point, ByteBuffer bytes, OutageState.Visitor visitor) {
        int intervals = bytes.getInt();
        long end = Long.MIN_VALUE;
        for (int i = 0; i < intervals; i++) {
            long off = bytes.getLong();
            long on = bytes.getLong();
            if (off >= on || i > 0 && off <= end) {
                throw refused("usage point " + point
                        + ": expected off before on and after the outage before, found off " + off + " and on " + on);
            }
            visitor.outage(point, off, on);
            end = on;
        }
    }

    private static IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException("outages state: " + reason);
    }
}

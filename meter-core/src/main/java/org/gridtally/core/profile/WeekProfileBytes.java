package org.gridtally.core.profile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import org.gridtally.core.stats.Moments;
import org.jspecify.annotations.Nullable;

/**
 * The serialized form of {@link WeekProfile}, version 1: the version byte; a byte of flags (1 = overflowed, then nothing
 * follows); the length of the zone's name, one byte, 0 for none; the name in UTF-8; then the cells that have learned
 * something, ascending: which one, one byte; how many values, eight bytes; their mean, the sum of squared distances from
 * it, the smallest and the largest, doubles of eight bytes each. Big end first; 6.9 kB when all cells are there.
 */
final class WeekProfileBytes {
    private static final byte VERSION = 1;
    private static final byte OVERFLOWED = 1;
    private static final int HEAD = 3;
    private static final int CELL = 1 + Long.BYTES + 4 * Double.BYTES;

    private WeekProfileBytes() {}

    static byte[] write(WeekProfile profile) {
        if (profile.overflowed()) {
            return new byte[] {VERSION, OVERFLOWED};
        }
        ZoneId zone = profile.zone();
        byte[] name = zone == null ? new byte[0] : zone.getId().getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + name.length + HourOfWeek.CELLS * CELL);
        bytes.put(VERSION).put((byte) 0).put((byte) name.length).put(name);
        for (int cell = 0; cell < HourOfWeek.CELLS; cell++) {
            Moments moments = profile.cell(cell);
            if (moments.count() > 0) {
                bytes.put((byte) cell)
                        .putLong(moments.count())
                        .putDouble(moments.mean())
                        .putDouble(moments.m2())
                        .putDouble(moments.min())
                        .putDouble(moments.max());
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    static WeekProfile read(byte[] serialized) {
        requireVersion(serialized);
        byte flags = serialized[1];
        if (flags == OVERFLOWED) {
            return WeekProfile.OVERFLOWED;
        }
        int nameLength = serialized.length < HEAD ? 0 : serialized[2] & 0xFF;
        int cellBytes = serialized.length - HEAD - nameLength;
        if (flags != 0 || cellBytes < 0 || cellBytes % CELL != 0) {
            throw refused("expected flags 0 or 1 and " + CELL + " bytes a cell, found flags " + (flags & 0xFF) + " and "
                    + cellBytes + " bytes of cells");
        }
        ByteBuffer bytes = ByteBuffer.wrap(serialized, HEAD + nameLength, cellBytes);
        Moments[] cells = new Moments[HourOfWeek.CELLS];
        Arrays.fill(cells, Moments.NONE);
        for (int last = -1; bytes.hasRemaining(); ) {
            int cell = bytes.get() & 0xFF;
            if (cell <= last || cell >= cells.length) {
                throw refused("expected a cell from " + (last + 1) + " to " + (cells.length - 1) + ", found " + cell);
            }
            cells[cell] = moments(bytes);
            last = cell;
        }
        return new WeekProfile(zone(new String(serialized, HEAD, nameLength, StandardCharsets.UTF_8)), cells);
    }

    private static Moments moments(ByteBuffer bytes) {
        long count = bytes.getLong();
        if (count < 1) {
            throw refused("expected 1 value or more in a cell, found " + count);
        }
        return new Moments(count, bytes.getDouble(), bytes.getDouble(), bytes.getDouble(), bytes.getDouble());
    }

    private static @Nullable ZoneId zone(String name) {
        try {
            return name.isEmpty() ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            throw refused("expected a time zone, found '" + name + "'");
        }
    }

    private static void requireVersion(byte[] serialized) {
        if (serialized.length < 2) {
            throw refused("expected at least 2 bytes, found " + serialized.length);
        }
        if (serialized[0] != VERSION) {
            throw refused("expected format version " + VERSION + ", found " + (serialized[0] & 0xFF)
                    + "; a version above it was written by a later release of Gridtally");
        }
    }

    private static IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException("profile state: " + reason);
    }
}

package org.gridtally.core.coincident;

import java.nio.ByteBuffer;

/**
 * The serialized form of {@link FleetLoad}, version 1: the version byte; a byte of flags (1 = overflowed, then nothing
 * follows); the number of meters, four bytes; the sum of their peaks, eight; the number of slots, four; then all times
 * and all sums, eight bytes each, and all counts, four each. Big end first.
 */
final class FleetLoadBytes {
    private static final byte VERSION = 1;
    private static final byte OVERFLOWED = 1;
    private static final int HEAD = 2 + Integer.BYTES + Long.BYTES + Integer.BYTES;
    private static final int SLOT = 2 * Long.BYTES + Integer.BYTES;

    private FleetLoadBytes() {}

    static byte[] write(FleetLoad load) {
        if (load.overflowed()) {
            return new byte[] {VERSION, OVERFLOWED};
        }
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + load.slots() * SLOT);
        bytes.put(VERSION)
                .put((byte) 0)
                .putInt(load.meters)
                .putLong(load.sumOfPeaks)
                .putInt(load.slots());
        bytes.asLongBuffer().put(load.times).put(load.sums);
        bytes.position(HEAD + 2 * Long.BYTES * load.slots());
        bytes.asIntBuffer().put(load.counts);
        return bytes.array();
    }

    static FleetLoad read(byte[] serialized) {
        ByteBuffer bytes = ByteBuffer.wrap(serialized);
        requireVersion(serialized);
        byte flags = bytes.get(1);
        if ((flags & ~OVERFLOWED) != 0) {
            throw new IllegalArgumentException("fleet state: expected flags 0 or 1, found " + (flags & 0xFF));
        }
        if (flags == OVERFLOWED) {
            return FleetLoad.OVERFLOWED;
        }
        int slots = serialized.length < HEAD ? -1 : bytes.getInt(HEAD - Integer.BYTES);
        if (slots < 0 || slots > FleetLoad.MAX_SLOTS || serialized.length != HEAD + slots * SLOT) {
            throw new IllegalArgumentException("fleet state: expected " + HEAD + " bytes and " + SLOT
                    + " a slot, found " + serialized.length + " bytes for " + slots + " slots");
        }
        long[] times = new long[slots];
        long[] sums = new long[slots];
        int[] counts = new int[slots];
        bytes.position(HEAD).asLongBuffer().get(times).get(sums);
        bytes.position(HEAD + 2 * Long.BYTES * slots).asIntBuffer().get(counts);
        requireAscending(times);
        int meters = bytes.getInt(2);
        if (meters < 0) {
            throw new IllegalArgumentException("fleet state: meters: expected 0 or more, found " + meters);
        }
        requireUpTo(meters, counts);
        return new FleetLoad(times, sums, counts, bytes.getLong(2 + Integer.BYTES), meters);
    }

    private static void requireVersion(byte[] serialized) {
        if (serialized.length < 2) {
            throw new IllegalArgumentException("fleet state: expected at least 2 bytes, found " + serialized.length);
        }
        if (serialized[0] != VERSION) {
            throw new IllegalArgumentException("fleet state: expected format version " + VERSION + ", found "
                    + (serialized[0] & 0xFF) + "; a version above it was written by a later release of Gridtally");
        }
    }

    private static void requireUpTo(int meters, int[] counts) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 1 || counts[i] > meters) {
                throw new IllegalArgumentException(
                        "fleet state: meters: expected 1 to " + meters + " at slot " + i + ", found " + counts[i]);
            }
        }
    }

    private static void requireAscending(long[] times) {
        for (int i = 1; i < times.length; i++) {
            if (times[i] <= times[i - 1]) {
                throw new IllegalArgumentException(
                        "fleet state: times: expected above " + times[i - 1] + " at slot " + i + ", found " + times[i]);
            }
        }
    }
}

package org.gridtally.core.coincident;

import java.nio.ByteBuffer;

/**
 * The serialized form of {@link CoincidentLoad}, version 1: the version byte; a byte of flags (1 = overflowed, then
 * nothing follows); the number of meters, four bytes; the sum of their peaks, eight; the number of slots, four; then all
 * times and all sums, eight bytes each, and all counts, four each. Big end first.
 */
public final class CoincidentLoadBytes {
    private static final byte VERSION = 1;
    private static final byte OVERFLOWED = 1;
    private static final int HEAD = 2 + Integer.BYTES + Long.BYTES + Integer.BYTES;
    private static final int SLOT = 2 * Long.BYTES + Integer.BYTES;

    private CoincidentLoadBytes() {}

    /** The bytes; equal states have equal ones. */
    public static byte[] write(CoincidentLoad load) {
        if (load.overflowed()) {
            return new byte[] {VERSION, OVERFLOWED};
        }
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + load.times.length * SLOT);
        bytes.put(VERSION)
                .put((byte) 0)
                .putInt(load.meters)
                .putLong(load.sumOfPeaks)
                .putInt(load.times.length);
        for (long time : load.times) {
            bytes.putLong(time);
        }
        for (long sum : load.sums) {
            bytes.putLong(sum);
        }
        for (int count : load.counts) {
            bytes.putInt(count);
        }
        return bytes.array();
    }

    /**
     * The state in the bytes.
     *
     * @throws IllegalArgumentException when this release cannot read them
     */
    public static CoincidentLoad read(byte[] serialized) {
        ByteBuffer bytes = ByteBuffer.wrap(serialized);
        if (serialized.length < 2 || bytes.get() != VERSION) {
            throw new IllegalArgumentException("coincident load: expected format version " + VERSION + ", found "
                    + (serialized.length < 2 ? serialized.length + " bytes" : String.valueOf(serialized[0] & 0xFF)));
        }
        CoincidentLoad load = new CoincidentLoad();
        if (bytes.get() == OVERFLOWED) {
            load.overflow();
            return load;
        }
        int slots = serialized.length < HEAD ? -1 : bytes.getInt(HEAD - Integer.BYTES);
        if (slots < 0 || slots > CoincidentLoad.MAX_SLOTS || serialized.length != HEAD + slots * SLOT) {
            throw new IllegalArgumentException("coincident load: expected " + HEAD + " bytes and " + SLOT
                    + " a slot, found " + serialized.length + " bytes for " + slots + " slots");
        }
        load.meters = bytes.getInt();
        load.sumOfPeaks = bytes.getLong();
        bytes.getInt();
        load.times = new long[slots];
        load.sums = new long[slots];
        load.counts = new int[slots];
        bytes.asLongBuffer().get(load.times).get(load.sums);
        bytes.position(HEAD + 2 * Long.BYTES * slots);
        bytes.asIntBuffer().get(load.counts);
        return load;
    }
}

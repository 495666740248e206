package org.gridtally.streams.dedup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Bytes;
import org.gridtally.avro.MeterReading;

/**
 * Under which store key a reading's block stands, and where in the block its slot is.
 *
 * <p>Key: number of the block since 1970 (8 bytes, sign flipped, so that unsigned byte order is time order), kind of
 * reading (1), usage point and channel each behind its length (2), segment. Time comes first so that blocks past a
 * retention are one range at the front of the store, and so that live readings write to one place of it. The kind is
 * part of the key because a register read at midnight does not correct the interval that begins then.
 *
 * @param block the store key
 * @param offsetMs milliseconds from the block's start to the slot
 */
record SlotKey(Bytes block, int offsetMs) {
    private static final int TIME_BYTES = Long.BYTES;

    @SuppressWarnings("EnumOrdinal") // Avro itself writes an enum by its place
    static SlotKey of(MeterReading reading) {
        long time = reading.getReadingTime().toEpochMilli();
        byte[] point = utf8(reading.getUsagePoint());
        byte[] channel = utf8(reading.getChannel());
        byte[] segment = utf8(reading.getSegment());
        int length = TIME_BYTES + 1 + Short.BYTES + point.length + Short.BYTES + channel.length + segment.length;
        ByteBuffer key = ByteBuffer.allocate(length)
                .putLong(sortable(time))
                .put((byte) reading.getKind().ordinal())
                .putShort((short) point.length)
                .put(point)
                .putShort((short) channel.length)
                .put(channel)
                .put(segment);
        return new SlotKey(Bytes.wrap(key.array()), (int) Math.floorMod(time, SlotBlock.LENGTH_MS));
    }

    /** The smallest key whose block holds the time; every key of an earlier block is below it. */
    static Bytes firstOf(long timeMs) {
        byte[] key = new byte[TIME_BYTES];
        ByteBuffer.wrap(key).putLong(sortable(timeMs));
        return Bytes.wrap(key);
    }

    /** The key below every other. */
    static Bytes lowest() {
        return Bytes.wrap(new byte[TIME_BYTES]);
    }

    private static long sortable(long timeMs) {
        return Math.floorDiv(timeMs, SlotBlock.LENGTH_MS) ^ Long.MIN_VALUE;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package org.gridtally.streams.usage;

import java.nio.ByteBuffer;
import org.gridtally.streams.dedup.SlotValue;
import org.gridtally.streams.dedup.UsageShare;
import org.jspecify.annotations.Nullable;

/**
 * The energy of one usage point in one hour, as far as its canonical readings are known.
 *
 * @param deliveredMicros energy delivered to the customer, in millionths of a Wh
 * @param receivedMicros energy received from the customer, in millionths of a Wh
 * @param slots canonical readings in the two sums
 */
record HourlyUsage(long deliveredMicros, long receivedMicros, long slots) {
    static final HourlyUsage NONE = new HourlyUsage(0, 0, 0);

    private static final byte FORMAT = 1;
    private static final int BYTES = 1 + 3 * Long.BYTES;

    /** With a value added and the one it replaces taken away; values that do not count change nothing. */
    HourlyUsage with(SlotValue value, @Nullable SlotValue replaced) {
        HourlyUsage rest = replaced == null ? this : change(replaced, -1);
        return rest.change(value, 1);
    }

    private HourlyUsage change(SlotValue value, int sign) {
        if (!value.counts()) {
            return this;
        }
        long micros = sign * value.micros();
        return value.share() == UsageShare.DELIVERED
                ? new HourlyUsage(Math.addExact(deliveredMicros, micros), receivedMicros, slots + sign)
                : new HourlyUsage(deliveredMicros, Math.addExact(receivedMicros, micros), slots + sign);
    }

    /** The stored form: a version byte and three longs. */
    byte[] toBytes() {
        return ByteBuffer.allocate(BYTES)
                .put(FORMAT)
                .putLong(deliveredMicros)
                .putLong(receivedMicros)
                .putLong(slots)
                .array();
    }

    /** The usage in its stored form; none where nothing is stored. */
    static HourlyUsage ofBytes(byte @Nullable [] stored) {
        if (stored == null) {
            return NONE;
        }
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        byte format = bytes.get();
        if (format != FORMAT) {
            throw new IllegalStateException("hourly usage: expected format " + FORMAT + ", found " + format
                    + "; the store was written by a later release");
        }
        return new HourlyUsage(bytes.getLong(), bytes.getLong(), bytes.getLong());
    }
}

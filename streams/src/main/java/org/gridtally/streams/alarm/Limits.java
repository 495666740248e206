package org.gridtally.streams.alarm;

import java.nio.ByteBuffer;
import org.gridtally.avro.Threshold;
import org.gridtally.schemas.DecimalBytes;
import org.jspecify.annotations.Nullable;

/**
 * The limits of one usage point in micro-units; {@link #NO_LIMIT} where there is none.
 *
 * @param maxDemandMicroW highest average power over an interval
 * @param minVoltageMicroV lowest voltage
 * @param maxVoltageMicroV highest voltage
 */
record Limits(long maxDemandMicroW, long minVoltageMicroV, long maxVoltageMicroV) {
    static final long NO_LIMIT = Long.MIN_VALUE;

    private static final byte FORMAT = 1;
    private static final int BYTES = 1 + 3 * Long.BYTES;

    static Limits of(Threshold threshold) {
        return new Limits(
                micros(threshold.getMaxDemandW()),
                micros(threshold.getMinVoltageV()),
                micros(threshold.getMaxVoltageV()));
    }

    private static long micros(@Nullable ByteBuffer decimal) {
        return decimal == null ? NO_LIMIT : DecimalBytes.toMicros(decimal);
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(BYTES)
                .put(FORMAT)
                .putLong(maxDemandMicroW)
                .putLong(minVoltageMicroV)
                .putLong(maxVoltageMicroV)
                .array();
    }

    static Limits ofBytes(byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        byte format = bytes.get();
        if (format != FORMAT) {
            throw new IllegalStateException("limits: expected format " + FORMAT + ", found " + format
                    + "; the store was written by a later release");
        }
        return new Limits(bytes.getLong(), bytes.getLong(), bytes.getLong());
    }
}

package org.gridtally.schemas;

import java.nio.ByteBuffer;

/**
 * Converts between the bytes of an Avro {@code decimal(18,6)} and a long that counts micro-units.
 *
 * <p>Avro writes the unscaled value as the shortest two's complement, big end first (Avro specification, "Decimal").
 * Precision 18 always fits a long, so no BigDecimal is made per reading.
 */
public final class DecimalBytes {
    private DecimalBytes() {}

    /**
     * The micro-units in the buffer, which is left as it was.
     *
     * @throws IllegalArgumentException when the buffer holds none or more than eight bytes
     */
    public static long toMicros(ByteBuffer decimal) {
        int start = decimal.position();
        int length = decimal.remaining();
        if (length < 1 || length > Long.BYTES) {
            throw new IllegalArgumentException("decimal(18,6): expected 1 to 8 bytes, found " + length);
        }
        long micros = decimal.get(start);
        for (int i = 1; i < length; i++) {
            micros = micros << Byte.SIZE | decimal.get(start + i) & 0xFF;
        }
        return micros;
    }

    /** The shortest two's complement of the micro-units. */
    public static ByteBuffer of(long micros) {
        int length = 1;
        while (length < Long.BYTES
                && micros >> (Byte.SIZE * length - 1) != 0
                && micros >> (Byte.SIZE * length - 1) != -1) {
            length++;
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (micros >> Byte.SIZE * (length - 1 - i));
        }
        return ByteBuffer.wrap(bytes);
    }
}

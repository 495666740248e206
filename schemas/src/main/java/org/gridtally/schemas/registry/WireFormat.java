package org.gridtally.schemas.registry;

/** The framing that Confluent's serializers write: a zero byte, the schema's id in four bytes, then Avro binary. */
public final class WireFormat {
    /** Bytes before the Avro binary. */
    public static final int HEADER_BYTES = 5;

    private static final byte MAGIC = 0;

    private WireFormat() {}

    /**
     * The schema id of a framed record.
     *
     * @throws IllegalArgumentException when the bytes are not framed
     */
    public static int schemaId(byte[] framed) {
        if (framed.length < HEADER_BYTES) {
            throw new IllegalArgumentException(
                    "registry framing: expected at least " + HEADER_BYTES + " bytes, found " + framed.length);
        }
        if (framed[0] != MAGIC) {
            throw new IllegalArgumentException("registry framing: expected first byte 0, found " + (framed[0] & 0xFF));
        }
        return (framed[1] & 0xFF) << 24 | (framed[2] & 0xFF) << 16 | (framed[3] & 0xFF) << 8 | framed[4] & 0xFF;
    }

    static byte[] header(int id) {
        return new byte[] {MAGIC, (byte) (id >> 24), (byte) (id >> 16), (byte) (id >> 8), (byte) id};
    }
}

package org.gridtally.sink.row;

import java.nio.ByteBuffer;

/**
 * The order of a row as bytes: of two rows of one identity, the one whose bytes are larger, compared without signs from
 * the first to the last, outranks the other. For stores that compare bytes and nothing else.
 */
public final class OrderKey {
    private OrderKey() {}

    /** Eight bytes for each value of the order, the weightiest first. */
    public static byte[] of(Row row) {
        int parts = row.table().type().orderColumns().size();
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * parts);
        for (int i = 0; i < parts; i++) {
            // With the sign flipped, negative numbers come before positive ones.
            bytes.putLong(row.order(i) ^ Long.MIN_VALUE);
        }
        return bytes.array();
    }
}

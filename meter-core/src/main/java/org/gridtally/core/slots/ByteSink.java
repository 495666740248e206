package org.gridtally.core.slots;

import java.util.Arrays;

/** A growing byte array that takes varints. */
final class ByteSink {
    private static final int VARINT_BYTES = 10;

    private byte[] bytes = new byte[96];
    private int size;

    void put(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    void put(byte[] source, int offset, int length) {
        ensure(length);
        System.arraycopy(source, offset, bytes, size, length);
        size += length;
    }

    void putUnsigned(long value) {
        ensure(VARINT_BYTES);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void putSigned(long value) {
        putUnsigned(value << 1 ^ value >> 63);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}

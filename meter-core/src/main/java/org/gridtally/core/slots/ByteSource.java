package org.gridtally.core.slots;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads what {@link ByteSink} wrote; never beyond the end. */
final class ByteSource {
    private static final VarHandle TWO_BYTES =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int GOES_ON = 0x8080;

    private final byte[] bytes;
    private int position;

    ByteSource(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    int remaining() {
        return bytes.length - position;
    }

    byte[] bytes() {
        return bytes;
    }

    int position() {
        return position;
    }

    /** Passes over so many varints. */
    void skipNumbers(int count) {
        int left = count;
        while (left > 0) {
            left -= get() >= 0 ? 1 : 0;
        }
    }

    int get() {
        if (position >= bytes.length) {
            throw new SlotsFormatException("expected more than its " + bytes.length + " bytes");
        }
        return bytes[position++];
    }

    void get(byte[] target, int offset, int length) {
        System.arraycopy(bytes, position, target, offset, length);
        position += length;
    }

    long getUnsigned() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new SlotsFormatException("expected a varint of at most 10 bytes before byte " + position);
    }

    long getSigned() {
        long value = getUnsigned();
        return value >>> 1 ^ -(value & 1);
    }

    /**
     * Signed differences, added up one after another and times a factor: where most of the time goes when states are
     * read. Numbers of one and of two bytes come in no order that a processor could foresee, so both are read without a
     * branch between them.
     */
    void getRunningSums(long[] target, int size, long factor) {
        long sum = 0;
        int at = position;
        for (int i = 0; i < size; i++) {
            int two = at + 1 < bytes.length ? (short) TWO_BYTES.get(bytes, at) : GOES_ON;
            long zigzag;
            if ((two & GOES_ON) != GOES_ON) {
                int second = two >> 7 & 1;
                zigzag = two & 0x7F | two >> 1 & 0x3F80 & -second;
                at += 1 + second;
            } else {
                position = at;
                zigzag = getUnsigned();
                at = position;
            }
            sum += zigzag >>> 1 ^ -(zigzag & 1);
            target[i] = sum * factor;
        }
        position = at;
    }

    /** A count of things that take at least one byte each, so that a corrupt one cannot ask for the whole heap. */
    int getCount(String what) {
        long count = getUnsigned();
        if (count < 0 || count > remaining()) {
            throw new SlotsFormatException(
                    what + ": expected at most the " + remaining() + " bytes that follow, found " + count);
        }
        return (int) count;
    }
}

package org.gridtally.core.slots;

/** Reads what {@link ByteSink} wrote; never beyond the end. */
final class ByteSource {
    private final byte[] bytes;
    private int position;

    ByteSource(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    int remaining() {
        return bytes.length - position;
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

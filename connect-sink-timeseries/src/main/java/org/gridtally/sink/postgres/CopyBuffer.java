package org.gridtally.sink.postgres;

import java.util.Arrays;

/**
 * Bytes in PostgreSQL's binary COPY format (PostgreSQL documentation, COPY, "Binary Format"). Reused from batch to
 * batch, so that a row costs no object.
 */
final class CopyBuffer {
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final int FIRST_CAPACITY = 1 << 18;
    private static final int LONGEST_CHAR = 4;

    /** Milliseconds from 1970 to 2000, where PostgreSQL's timestamps begin. */
    private static final long EPOCH_2000_MS = 946_684_800_000L;

    private static final int NUMERIC_NEGATIVE = 0x4000;
    private static final int MICROS = 1_000_000;
    private static final int GROUP = 10_000;

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int size;

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void header() {
        need(HEADER.length);
        System.arraycopy(HEADER, 0, bytes, size, HEADER.length);
        size += HEADER.length;
    }

    void trailer() {
        shortInt(-1);
    }

    /** Begins a row of this many fields. */
    void row(int fields) {
        shortInt(fields);
    }

    void nothing() {
        need(4);
        putInt(-1);
    }

    void int4(int value) {
        need(8);
        putInt(4);
        putInt(value);
    }

    void int8(long value) {
        need(12);
        putInt(8);
        putLong(value);
    }

    void float8(double value) {
        int8(Double.doubleToRawLongBits(value));
    }

    void bool(boolean value) {
        need(5);
        putInt(1);
        bytes[size++] = (byte) (value ? 1 : 0);
    }

    /** A time of the years that the settings allow; microseconds since 2000. */
    void timestamp(long millis) {
        int8((millis - EPOCH_2000_MS) * 1_000);
    }

    /** A decimal with six digits behind the point: groups of four decimal digits, the weight of the first, the sign. */
    void numeric(long micros) {
        need(4 + 8 + 2 * 7);
        long magnitude = Math.abs(micros);
        long whole = magnitude / MICROS;
        int fraction = (int) (magnitude % MICROS);
        int start = size;
        size += 12;
        int weight = -1;
        for (long rest = whole; rest > 0; rest /= GROUP) {
            weight++;
        }
        int groups = putWhole(whole, weight) + putFraction(fraction);
        int end = size;
        size = start;
        putInt(8 + 2 * groups);
        putShort(groups);
        putShort(weight);
        putShort(micros < 0 ? NUMERIC_NEGATIVE : 0);
        putShort(6);
        size = end;
    }

    private int putWhole(long whole, int weight) {
        long rest = whole;
        for (int group = weight; group >= 0; group--) {
            int at = size + 2 * group;
            int digits = (int) (rest % GROUP);
            bytes[at] = (byte) (digits >> 8);
            bytes[at + 1] = (byte) digits;
            rest /= GROUP;
        }
        size += 2 * (weight + 1);
        return weight + 1;
    }

    /** Six digits are one group and a half; groups of zeros at the end are left out. */
    private int putFraction(int fraction) {
        if (fraction == 0) {
            return 0;
        }
        putShort(fraction / 100);
        int last = fraction % 100;
        if (last == 0) {
            return 1;
        }
        putShort(last * 100);
        return 2;
    }

    /** A jsonb value: its format version, then the text. */
    void jsonb(String text) {
        int start = beginText(text);
        bytes[size++] = 1;
        utf8(text);
        endText(start);
    }

    void text(String text) {
        int start = beginText(text);
        utf8(text);
        endText(start);
    }

    private int beginText(String text) {
        need(5 + LONGEST_CHAR * text.length());
        int start = size;
        size += 4;
        return start;
    }

    private void endText(int start) {
        int end = size;
        size = start;
        putInt(end - start - 4);
        size = end;
    }

    private void utf8(String text) {
        int length = text.length();
        byte[] target = bytes;
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                size = at;
                beyondAscii(text, i);
                return;
            }
            target[at++] = (byte) c;
        }
        size = at;
    }

    /** The rest of a text from its first character that is more than one byte. */
    private void beyondAscii(String text, int from) {
        byte[] rest = text.substring(from).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        System.arraycopy(rest, 0, bytes, size, rest.length);
        size += rest.length;
    }

    private void shortInt(int value) {
        need(2);
        putShort(value);
    }

    private void putShort(int value) {
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
    }

    private void putInt(int value) {
        bytes[size++] = (byte) (value >> 24);
        bytes[size++] = (byte) (value >> 16);
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
    }

    private void putLong(long value) {
        putInt((int) (value >> 32));
        putInt((int) value);
    }

    private void need(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}

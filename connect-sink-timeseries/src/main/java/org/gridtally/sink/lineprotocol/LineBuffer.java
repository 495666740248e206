package org.gridtally.sink.lineprotocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of line protocol. Reused from batch to batch, so that a row costs no object. */
public final class LineBuffer {
    private static final int FIRST_CAPACITY = 1 << 18;
    private static final int LONGEST_NUMBER = 24;

    /** Bytes a char needs at most: two when escaped, three in UTF-8; a pair of surrogates needs four. */
    private static final int LONGEST_CHAR = 3;

    private static final int MICROS = 1_000_000;

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int size;

    /** The bytes; only the first {@link #size()} count. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many bytes there are. */
    public int size() {
        return size;
    }

    /** Forgets everything behind a position. */
    public void truncate(int length) {
        size = length;
    }

    /** A part of the bytes as text. */
    public String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    void raw(byte[] more) {
        need(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    void ascii(char c) {
        need(1);
        bytes[size++] = (byte) c;
    }

    /** A whole number in decimal digits. */
    void integer(long value) {
        if (value == Long.MIN_VALUE) {
            raw(Long.toString(value).getBytes(StandardCharsets.US_ASCII));
            return;
        }
        need(LONGEST_NUMBER);
        if (value < 0) {
            bytes[size++] = '-';
        }
        digits(Math.abs(value), 1);
    }

    /** A decimal with six digits behind the point, without the zeros at its end. */
    void decimal(long micros) {
        need(LONGEST_NUMBER);
        if (micros < 0) {
            bytes[size++] = '-';
        }
        long magnitude = Math.abs(micros);
        digits(magnitude / MICROS, 1);
        long fraction = magnitude % MICROS;
        if (fraction > 0) {
            bytes[size++] = '.';
            digits(fraction, 6);
            while (bytes[size - 1] == '0') {
                size--;
            }
        }
    }

    private void digits(long value, int least) {
        int length = least;
        for (long rest = value / power(least); rest > 0; rest /= 10) {
            length++;
        }
        long rest = value;
        for (int at = size + length - 1; at >= size; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += length;
    }

    private static long power(int exponent) {
        return exponent == 1 ? 10 : MICROS;
    }

    void floating(double value) {
        raw(Double.toString(value).getBytes(StandardCharsets.US_ASCII));
    }

    /** A tag's value: spaces, commas and equals signs escaped, backslashes as they are. */
    void tagValue(String text) {
        need(LONGEST_CHAR * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == ',' || c == '=') {
                bytes[size++] = '\\';
            }
            i = put(text, i, c);
        }
    }

    /** A field's text: quotes and backslashes escaped, and line breaks too for a server that wants it. */
    void quoted(String text, boolean escapeLineBreaks) {
        need(LONGEST_CHAR * text.length() + 2);
        bytes[size++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || (escapeLineBreaks && (c == '\n' || c == '\r'))) {
                bytes[size++] = '\\';
            }
            i = put(text, i, c);
        }
        bytes[size++] = '"';
    }

    /** One character in UTF-8, half of a pair as a question mark; answers the position of its last char. */
    private int put(String text, int at, char c) {
        if (c < 0x80) {
            bytes[size++] = (byte) c;
        } else if (c < 0x800) {
            bytes[size++] = (byte) (0xC0 | (c >> 6));
            bytes[size++] = (byte) (0x80 | (c & 0x3F));
        } else if (!Character.isSurrogate(c)) {
            bytes[size++] = (byte) (0xE0 | (c >> 12));
            bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
            bytes[size++] = (byte) (0x80 | (c & 0x3F));
        } else {
            return pair(text, at);
        }
        return at;
    }

    private int pair(String text, int at) {
        int point = text.codePointAt(at);
        if (!Character.isSupplementaryCodePoint(point)) {
            bytes[size++] = '?';
            return at;
        }
        bytes[size++] = (byte) (0xF0 | (point >> 18));
        bytes[size++] = (byte) (0x80 | ((point >> 12) & 0x3F));
        bytes[size++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        bytes[size++] = (byte) (0x80 | (point & 0x3F));
        return at + 1;
    }

    private void need(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}

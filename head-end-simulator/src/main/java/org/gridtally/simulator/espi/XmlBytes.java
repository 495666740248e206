package org.gridtally.simulator.espi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing buffer of XML text as bytes: numbers and markup go in without a string in between. */
final class XmlBytes {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_LONG = 20;

    private byte[] bytes;
    private int size;

    XmlBytes(int capacity) {
        bytes = new byte[capacity];
    }

    /** Markup or text that needs no escape. */
    XmlBytes raw(String text) {
        return raw(text.getBytes(StandardCharsets.UTF_8));
    }

    XmlBytes raw(byte[] text) {
        room(text.length);
        System.arraycopy(text, 0, bytes, size, text.length);
        size += text.length;
        return this;
    }

    /** Text or an attribute value, escaped. */
    XmlBytes text(String text) {
        return raw(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;"));
    }

    /** A whole number in decimal. */
    XmlBytes number(long value) {
        room(LONGEST_LONG);
        if (value < 0) {
            bytes[size++] = '-';
        }
        int digits = 1;
        for (long rest = value / 10; rest != 0; rest /= 10) {
            digits++;
        }
        long rest = value;
        for (int i = digits - 1; i >= 0; i--) {
            bytes[size + i] = (byte) ('0' + Math.abs(rest % 10));
            rest /= 10;
        }
        size += digits;
        return this;
    }

    /** The lowest so many hexadecimal digits of a number. */
    XmlBytes hex(long value, int digits) {
        room(digits);
        for (int i = digits - 1; i >= 0; i--) {
            bytes[size++] = HEX[(int) (value >>> (4 * i)) & 0xf];
        }
        return this;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }
}

package org.gridtally.core.slots;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The name of a series as UTF-8. The bytes are the identity and the order: two strings that encode to the same bytes
 * must not become two series of one state.
 */
final class SeriesName implements Comparable<SeriesName> {
    private final byte[] utf8;
    private int hash;

    private SeriesName(byte[] utf8) {
        this.utf8 = utf8;
    }

    static SeriesName of(String series) {
        return new SeriesName(series.getBytes(StandardCharsets.UTF_8));
    }

    static SeriesName copyOf(byte[] buffer, int length) {
        return new SeriesName(Arrays.copyOf(buffer, length));
    }

    boolean hasBytes(byte[] buffer, int length) {
        return Arrays.equals(utf8, 0, utf8.length, buffer, 0, length);
    }

    byte[] utf8() {
        return utf8;
    }

    @Override
    public int compareTo(SeriesName other) {
        return Arrays.compareUnsigned(utf8, other.utf8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeriesName that && Arrays.equals(utf8, that.utf8);
    }

    @Override
    public int hashCode() {
        // Most names are only looked at; a hash of 0 is computed again, which does no harm.
        if (hash == 0) {
            hash = Arrays.hashCode(utf8);
        }
        return hash;
    }

    @Override
    public String toString() {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}

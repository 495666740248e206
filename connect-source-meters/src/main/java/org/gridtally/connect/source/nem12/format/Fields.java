package org.gridtally.connect.source.nem12.format;

import java.util.Arrays;

/** What stands in the n-th field of a line, blanks around it ignored? Field 0 is the record indicator. */
final class Fields {
    private final String line;
    private final int[] ends;
    private final int count;

    private Fields(String line, int[] ends, int count) {
        this.line = line;
        this.ends = ends;
        this.count = count;
    }

    static Fields of(String line) {
        int[] ends = new int[64];
        int count = 0;
        int comma = line.indexOf(',');
        while (comma >= 0) {
            if (count + 1 == ends.length) {
                ends = Arrays.copyOf(ends, ends.length * 2);
            }
            ends[count++] = comma;
            comma = line.indexOf(',', comma + 1);
        }
        ends[count++] = line.length();
        return new Fields(line, ends, count);
    }

    /** Number of fields, empty ones behind trailing commas included. */
    int count() {
        return count;
    }

    /** The field without blanks around it; empty where the line ends before it. */
    String text(int index) {
        return index < count ? line.substring(from(index), to(index)) : "";
    }

    boolean isBlank(int index) {
        return index >= count || from(index) == to(index);
    }

    /** True when the field begins with a letter, as a quality method does and a number never does. */
    boolean startsWithLetter(int index) {
        return !isBlank(index) && Character.isLetter(line.charAt(from(index)));
    }

    /**
     * The field as micro-units times a power of ten.
     *
     * @throws NumberFormatException when it is no plain decimal
     * @throws ArithmeticException when its magnitude is too large
     */
    long micros(int index, int powerOfTen) {
        return DecimalText.micros(line, from(index), to(index), powerOfTen);
    }

    private int from(int index) {
        int from = index == 0 ? 0 : ends[index - 1] + 1;
        while (from < ends[index] && line.charAt(from) <= ' ') {
            from++;
        }
        return from;
    }

    private int to(int index) {
        int to = ends[index];
        int first = index == 0 ? 0 : ends[index - 1] + 1;
        while (to > first && line.charAt(to - 1) <= ' ') {
            to--;
        }
        return Math.max(to, from(index));
    }
}

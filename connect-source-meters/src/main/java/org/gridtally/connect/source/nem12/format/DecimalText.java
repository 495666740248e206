package org.gridtally.connect.source.nem12.format;

import org.gridtally.core.Micros;

/**
 * How many micro-units does a piece of text say? Reads in place: a file holds one number per five bytes, and a string
 * and a BigDecimal for each would be most of the work.
 */
final class DecimalText {
    /** Any number of so many digits fits a long. */
    private static final int SAFE_DIGITS = 18;

    private static final long[] POWERS = new long[SAFE_DIGITS + 1];

    static {
        POWERS[0] = 1;
        for (int power = 1; power <= SAFE_DIGITS; power++) {
            POWERS[power] = POWERS[power - 1] * 10;
        }
    }

    private DecimalText() {}

    /**
     * The decimal between two indexes times a power of ten. Exponents, signs other than one leading one, and grouping
     * are refused.
     *
     * @throws NumberFormatException when it is no plain decimal
     * @throws ArithmeticException when the magnitude reaches 10<sup>12</sup> units
     */
    static long micros(String text, int from, int to, int powerOfTen) {
        int index = from;
        boolean negative = index < to && text.charAt(index) == '-';
        if (negative || (index < to && text.charAt(index) == '+')) {
            index++;
        }
        long mantissa = 0;
        int digits = 0;
        int point = -1;
        for (; index < to; index++) {
            char c = text.charAt(index);
            if (c >= '0' && c <= '9') {
                mantissa = mantissa * 10 + (c - '0');
                digits++;
            } else if (c == '.' && point < 0) {
                point = digits;
            } else {
                throw new NumberFormatException("expected a decimal, found " + text.substring(from, to));
            }
        }
        if (digits == 0) {
            throw new NumberFormatException("expected a decimal, found " + text.substring(from, to));
        }
        int shift = Micros.SCALE + powerOfTen - (point < 0 ? 0 : digits - point);
        if (digits > SAFE_DIGITS || shift < 0) {
            return Micros.parse(text.substring(from, to), powerOfTen);
        }
        return shifted(negative ? -mantissa : mantissa, shift);
    }

    private static long shifted(long mantissa, int shift) {
        long micros = Math.multiplyExact(mantissa, POWERS[shift]);
        if (!Micros.fits(micros)) {
            throw new ArithmeticException("expected a magnitude below 10^12, found " + Micros.toDecimal(micros));
        }
        return micros;
    }
}

package org.gridtally.core;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Fixed-point values: a {@code long} counts micro-units (10<sup>-6</sup> Wh, V, ...) of a canonical unit.
 *
 * <p>Sums of longs do not depend on the order of their terms, sums of doubles do; so no double enters a sum anywhere.
 * The magnitude stays below 10<sup>18</sup> micro-units (10<sup>12</sup> units), the precision of the Avro decimal(18,6).
 */
public final class Micros {
    /** Digits after the decimal point. */
    public static final int SCALE = 6;

    /** Micro-units in one unit. */
    public static final long PER_UNIT = 1_000_000L;

    private static final long LIMIT = 1_000_000_000_000_000_000L;

    private Micros() {}

    /**
     * The value of a decimal text times a power of ten, rounded half to even at the sixth digit.
     *
     * @throws NumberFormatException when the text is no decimal
     * @throws ArithmeticException when the magnitude reaches 10<sup>12</sup> units
     */
    public static long parse(String decimal, int powerOfTen) {
        return of(new BigDecimal(decimal.trim()).scaleByPowerOfTen(powerOfTen));
    }

    /** As {@link #parse(String, int)} without a multiplier. */
    public static long parse(String decimal) {
        return parse(decimal, 0);
    }

    /**
     * The nearest fixed-point value, half to even.
     *
     * @throws ArithmeticException when the magnitude reaches 10<sup>12</sup> units
     */
    public static long of(BigDecimal value) {
        BigDecimal scaled = value.setScale(SCALE, RoundingMode.HALF_EVEN);
        if (scaled.precision() > 18) {
            throw new ArithmeticException("expected a magnitude below 10^12, found " + value.toPlainString());
        }
        return scaled.unscaledValue().longValueExact();
    }

    /** The exact decimal, with six digits after the point. */
    public static BigDecimal toDecimal(long micros) {
        return BigDecimal.valueOf(micros, SCALE);
    }

    /** The nearest double, for display and for SQL results typed DOUBLE; never summed further. */
    public static double toDouble(long micros) {
        return micros / (double) PER_UNIT;
    }

    /** True when the value fits the decimal(18,6) of the schemas. */
    public static boolean fits(long micros) {
        return micros > -LIMIT && micros < LIMIT;
    }
}

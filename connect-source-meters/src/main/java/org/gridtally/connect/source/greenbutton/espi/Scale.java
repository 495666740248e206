package org.gridtally.connect.source.greenbutton.espi;

import java.math.BigDecimal;
import org.gridtally.core.Micros;

/**
 * Turns the numbers of one ReadingType into micro-units of the canonical unit.
 *
 * <p>Whole numbers that only need a power of ten take the short way, because nearly all readings are such.
 */
final class Scale {
    private final BigDecimal factor;
    private final long wholeFactor;

    Scale(BigDecimal unitFactor, int powerOfTen) {
        factor = unitFactor.scaleByPowerOfTen(powerOfTen);
        wholeFactor = wholeOrZero(factor.scaleByPowerOfTen(Micros.SCALE));
    }

    private static long wholeOrZero(BigDecimal value) {
        try {
            return value.longValueExact();
        } catch (ArithmeticException e) {
            return 0;
        }
    }

    /**
     * The value in micro-units.
     *
     * @throws NumberFormatException when the text is no decimal
     * @throws ArithmeticException when the magnitude reaches 10<sup>12</sup> units
     */
    long micros(String text) {
        String number = text.trim();
        return wholeFactor != 0 && isShortWhole(number)
                ? fitting(Long.parseLong(number) * wholeFactor, number)
                : Micros.of(new BigDecimal(number).multiply(factor));
    }

    /** True when neither the number nor its product can overflow a long. */
    private boolean isShortWhole(String number) {
        if (number.length() > 12 || wholeFactor > 1_000_000L) {
            return false;
        }
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            boolean sign = i == 0 && c == '-' && number.length() > 1;
            if (!sign && (c < '0' || c > '9')) {
                return false;
            }
        }
        return !number.isEmpty();
    }

    private static long fitting(long micros, String number) {
        if (!Micros.fits(micros)) {
            throw new ArithmeticException("expected a magnitude below 10^12, found " + number);
        }
        return micros;
    }
}

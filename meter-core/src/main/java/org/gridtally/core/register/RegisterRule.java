package org.gridtally.core.register;

import java.math.BigInteger;
import org.gridtally.core.Micros;

/**
 * What a register may plausibly do.
 *
 * @param dial its dials
 * @param maxPerHour micro-units that it can advance in an hour at most (Pmax: a limit in W bounds Wh per hour); 0 when
 *     no limit is known
 * @param tolerancePercent added to the limit
 * @param onReset what a reset contributes
 */
public record RegisterRule(RegisterDial dial, long maxPerHour, int tolerancePercent, ResetPolicy onReset) {
    /** Room for a meter's accuracy and the clocks at both ends of a gap. */
    public static final int DEFAULT_TOLERANCE_PERCENT = 10;

    private static final BigInteger HOUR_PERCENT = BigInteger.valueOf(3_600_000L * 100);

    public RegisterRule {
        if (maxPerHour < 0) {
            throw new IllegalArgumentException(
                    "maximum power: expected 0 or more, found " + Micros.toDecimal(maxPerHour));
        }
        if (tolerancePercent < 0) {
            throw new IllegalArgumentException("tolerance: expected 0 % or more, found " + tolerancePercent);
        }
    }

    /** A rule with the default tolerance, under which a reset counts from zero. */
    public static RegisterRule of(int digits, long resolution, long maxPerHour) {
        return new RegisterRule(
                new RegisterDial(digits, resolution), maxPerHour, DEFAULT_TOLERANCE_PERCENT, ResetPolicy.FROM_ZERO);
    }

    /** True when a limit is known, without which jumps and ambiguous gaps cannot be told. */
    public boolean isLimited() {
        return maxPerHour > 0;
    }

    /** Micro-units that the register can advance in so many milliseconds; Long.MAX_VALUE for more than a long holds. */
    public long cap(long millis) {
        long perHour = maxPerHour;
        int percent = 100 + tolerancePercent;
        if (Math.multiplyHigh(perHour, millis) == 0
                && perHour * millis > 0
                && perHour * millis < Long.MAX_VALUE / percent) {
            return perHour * millis * percent / (3_600_000L * 100);
        }
        BigInteger cap = BigInteger.valueOf(perHour)
                .multiply(BigInteger.valueOf(millis))
                .multiply(BigInteger.valueOf(percent))
                .divide(HOUR_PERCENT);
        return cap.bitLength() < Long.SIZE ? cap.longValue() : Long.MAX_VALUE;
    }
}

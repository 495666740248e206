package org.gridtally.core.register;

import java.math.BigInteger;
import org.gridtally.core.Micros;

/**
 * The dials of a register.
 *
 * @param digits number of dials, 1 to 18
 * @param resolution micro-units of one step of the last dial
 */
public record RegisterDial(int digits, long resolution) {
    private static final BigInteger LARGEST = BigInteger.TEN.pow(18);

    public RegisterDial {
        if (digits < 1 || digits > 18) {
            throw new IllegalArgumentException("digits: expected 1 to 18, found " + digits);
        }
        if (resolution < 1) {
            throw new IllegalArgumentException(
                    "resolution: expected a positive value, found " + Micros.toDecimal(resolution));
        }
        if (!fits(digits, resolution)) {
            throw new IllegalArgumentException(
                    "digits and resolution: expected 10^digits x resolution of at most 10^12," + " found 10^" + digits
                            + " x " + Micros.toDecimal(resolution));
        }
    }

    /** Micro-units at which the register starts again from zero: 10^digits x resolution. */
    public long modulus() {
        long modulus = resolution;
        for (int i = 0; i < digits; i++) {
            modulus *= 10;
        }
        return modulus;
    }

    private static boolean fits(int digits, long resolution) {
        BigInteger modulus = BigInteger.TEN.pow(digits).multiply(BigInteger.valueOf(resolution));
        return modulus.compareTo(LARGEST) <= 0;
    }
}

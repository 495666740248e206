package org.gridtally.core.voltage;

/**
 * How unlike three phases are: the largest deviation from their mean over the mean (the voltage unbalance of NEMA MG 1).
 */
public final class PhaseImbalance {
    private PhaseImbalance() {}

    /** Share from 0; NaN when the mean is not positive. Any unit, the same for all three. */
    public static double of(double a, double b, double c) {
        double mean = (a + b + c) / 3;
        double deviation = Math.max(Math.abs(a - mean), Math.max(Math.abs(b - mean), Math.abs(c - mean)));
        return mean > 0 ? deviation / mean : Double.NaN;
    }
}

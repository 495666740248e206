package org.gridtally.core.battery;

/**
 * What a battery did over a time.
 *
 * @param charged energy into it, Wh
 * @param discharged energy out of it, Wh
 * @param capacity usable energy between state of charge 0 and 1, Wh, above 0
 */
public record Battery(double charged, double discharged, double capacity) {
    public Battery {
        if (!(capacity > 0)) {
            throw new IllegalArgumentException("capacity: expected above 0 Wh, found " + capacity);
        }
        if (!(charged >= 0) || !(discharged >= 0)) {
            throw new IllegalArgumentException(
                    "energy: expected 0 Wh or more, found charged " + charged + " and discharged " + discharged);
        }
    }

    /**
     * Energy out over energy in, less what stayed inside: discharged / (charged - capacity x (end - start)).
     *
     * @param start state of charge at the start, 0 to 1
     * @param end state of charge at the end, 0 to 1
     * @return the share; NaN when no energy went in that could have come out
     */
    public double roundTripEfficiency(double start, double end) {
        double in = charged - capacity * (stateOfCharge("end", end) - stateOfCharge("start", start));
        return in > 0 ? discharged / in : Double.NaN;
    }

    /** Full cycles that the throughput amounts to: (charged + discharged) / (2 x capacity). */
    public double equivalentCycles() {
        return (charged + discharged) / (2 * capacity);
    }

    private static double stateOfCharge(String which, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("state of charge at the " + which + ": expected 0 to 1, found " + value);
        }
        return value;
    }
}

package org.gridtally.simulator.config;

/**
 * How the head-end departs from a well-behaved one.
 *
 * @param duplicates share of readings delivered a second time with the same version
 * @param late share of readings delivered hours (of the simulated span) after their peers
 * @param corrections share of interval readings that get another value in a later version
 * @param missing share of readings that are never delivered
 * @param outOfOrder blocks and the readings inside them come in disorder
 * @param rollover some registers pass 99999 kWh within the span
 * @param exchange some meters are exchanged within the span
 * @param clockChange the default span holds a day on which the clock changes
 * @param brokenNem12 some NEM12 lines are broken
 * @param faults what goes wrong on HTTP
 */
public record Misbehaviour(
        double duplicates,
        double late,
        double corrections,
        double missing,
        boolean outOfOrder,
        boolean rollover,
        boolean exchange,
        boolean clockChange,
        boolean brokenNem12,
        Faults faults) {

    public Misbehaviour {
        requireShare("duplicates", duplicates);
        requireShare("late", late);
        requireShare("corrections", corrections);
        requireShare("missing", missing);
    }

    /** Every misbehaviour, at the shares a large utility sees on a bad day. */
    public static Misbehaviour all() {
        return new Misbehaviour(0.05, 0.02, 0.01, 0.005, true, true, true, true, true, Faults.some());
    }

    /** A perfect head-end. */
    public static Misbehaviour none() {
        return new Misbehaviour(0, 0, 0, 0, false, false, false, false, false, Faults.none());
    }

    public Misbehaviour withDuplicates(double share) {
        return new Misbehaviour(
                share, late, corrections, missing, outOfOrder, rollover, exchange, clockChange, brokenNem12, faults);
    }

    public Misbehaviour withLate(double share) {
        return new Misbehaviour(
                duplicates,
                share,
                corrections,
                missing,
                outOfOrder,
                rollover,
                exchange,
                clockChange,
                brokenNem12,
                faults);
    }

    public Misbehaviour withCorrections(double share) {
        return new Misbehaviour(
                duplicates, late, share, missing, outOfOrder, rollover, exchange, clockChange, brokenNem12, faults);
    }

    public Misbehaviour withMissing(double share) {
        return new Misbehaviour(
                duplicates, late, corrections, share, outOfOrder, rollover, exchange, clockChange, brokenNem12, faults);
    }

    public Misbehaviour withOutOfOrder(boolean on) {
        return new Misbehaviour(
                duplicates, late, corrections, missing, on, rollover, exchange, clockChange, brokenNem12, faults);
    }

    public Misbehaviour withRollover(boolean on) {
        return new Misbehaviour(
                duplicates, late, corrections, missing, outOfOrder, on, exchange, clockChange, brokenNem12, faults);
    }

    public Misbehaviour withExchange(boolean on) {
        return new Misbehaviour(
                duplicates, late, corrections, missing, outOfOrder, rollover, on, clockChange, brokenNem12, faults);
    }

    public Misbehaviour withClockChange(boolean on) {
        return new Misbehaviour(
                duplicates, late, corrections, missing, outOfOrder, rollover, exchange, on, brokenNem12, faults);
    }

    public Misbehaviour withBrokenNem12(boolean on) {
        return new Misbehaviour(
                duplicates, late, corrections, missing, outOfOrder, rollover, exchange, clockChange, on, faults);
    }

    public Misbehaviour withFaults(Faults other) {
        return new Misbehaviour(
                duplicates,
                late,
                corrections,
                missing,
                outOfOrder,
                rollover,
                exchange,
                clockChange,
                brokenNem12,
                other);
    }

    private static void requireShare(String what, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share of " + what + ": expected 0 to 1, found " + share);
        }
    }
}

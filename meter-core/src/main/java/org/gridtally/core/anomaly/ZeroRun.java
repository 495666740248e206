package org.gridtally.core.anomaly;

/**
 * Has there been nothing for too long? A bypassed meter, a dead phase, a vacant home.
 *
 * <p>Score: zeros in a row, up to and including this point. Listed once per run.
 *
 * @param limit how many zeros in a row are still usual; at least 1, default 24
 * @param tolerance what still counts as zero, in the value's unit; at least 0, default 0
 * @param maxGap milliseconds between points that end a run; above 0, default {@link Double#MAX_VALUE}, none
 */
public record ZeroRun(double limit, double tolerance, double maxGap) implements RunFunction {
    /** Checks the parameters. */
    public ZeroRun {
        new Parameter(AnomalyKind.ZERO_RUN, "limit").atLeast(1, limit);
        new Parameter(AnomalyKind.ZERO_RUN, "tolerance").atLeast(0, tolerance);
        new Parameter(AnomalyKind.ZERO_RUN, "maxGap").above(0, maxGap);
    }

    /** More than 24 zeros. */
    public static ZeroRun defaults() {
        return new ZeroRun(24, 0, Double.MAX_VALUE);
    }

    @Override
    public AnomalyKind kind() {
        return AnomalyKind.ZERO_RUN;
    }

    @Override
    public Run begin() {
        // Both ends of the tolerance may lie in one run, hence twice.
        return new Run(value -> Math.abs(value) <= tolerance, 2 * tolerance, maxGap);
    }
}

package org.gridtally.core.anomaly;

/**
 * Has the value stood still for too long? A stuck register, a frozen gateway.
 *
 * <p>Score: points of like value in a row, up to and including this one. A run of zeros is {@link ZeroRun}'s. Listed
 * once per run.
 *
 * @param limit how many equal points in a row are still usual; at least 1, default 24
 * @param tolerance how far a value may lie from the run's first, in its unit; at least 0, default 0
 * @param maxGap milliseconds between points that end a run; above 0, default {@link Double#MAX_VALUE}, none
 */
public record Flatline(double limit, double tolerance, double maxGap) implements RunFunction {
    /** Checks the parameters. */
    public Flatline {
        new Parameter(AnomalyKind.FLATLINE, "limit").atLeast(1, limit);
        new Parameter(AnomalyKind.FLATLINE, "tolerance").atLeast(0, tolerance);
        new Parameter(AnomalyKind.FLATLINE, "maxGap").above(0, maxGap);
    }

    /** More than 24 points of exactly one value. */
    public static Flatline defaults() {
        return new Flatline(24, 0, Double.MAX_VALUE);
    }

    @Override
    public AnomalyKind kind() {
        return AnomalyKind.FLATLINE;
    }

    @Override
    public Run begin() {
        return new Run(value -> Math.abs(value) > tolerance, tolerance, maxGap);
    }
}

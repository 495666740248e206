package org.gridtally.core.anomaly;

/**
 * Does energy flow against the channel's direction? A swapped connection, generation that is not registered.
 *
 * <p>Score: the value itself where it is negative, in its unit, else 0.
 *
 * @param limit how far below zero is still noise, in the value's unit; at least 0, default 0
 */
public record ReverseEnergy(double limit) implements AnomalyFunction {
    /** Checks the parameter. */
    public ReverseEnergy {
        new Parameter(AnomalyKind.REVERSE_ENERGY, "limit").atLeast(0, limit);
    }

    /** Any value below zero. */
    public static ReverseEnergy defaults() {
        return new ReverseEnergy(0);
    }

    @Override
    public AnomalyKind kind() {
        return AnomalyKind.REVERSE_ENERGY;
    }

    @Override
    public double[] scores(SeriesPoints points) {
        return PointRule.scores(points, ReverseEnergy::score);
    }

    @Override
    public StreamingScore streaming(int window) {
        return PointRule.streaming(window, ReverseEnergy::score);
    }

    private static double score(double value) {
        return Math.min(value, 0);
    }
}

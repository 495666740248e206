package org.gridtally.core.anomaly;

import java.time.Duration;

/**
 * Is it more than the connection can carry? A wrong multiplier, a wrong unit, a bridged fuse.
 *
 * <p>Score: the value over the greatest possible one; anomalous above 1.
 *
 * @param greatest Pmax, in the value's unit: W for power, for energy what Pmax gives in one interval; above 0, no default
 */
public record OverFuse(double greatest) implements AnomalyFunction {
    /** Checks the parameter. */
    public OverFuse {
        new Parameter(AnomalyKind.OVER_FUSE, "greatest").above(0, greatest);
    }

    /** For energy in Wh per interval behind a fuse of so many watts. */
    public static OverFuse energy(double maxPowerW, Duration interval) {
        return new OverFuse(
                maxPowerW * interval.toMillis() / Duration.ofHours(1).toMillis());
    }

    @Override
    public AnomalyKind kind() {
        return AnomalyKind.OVER_FUSE;
    }

    @Override
    public double limit() {
        return 1;
    }

    @Override
    public double[] scores(SeriesPoints points) {
        return PointRule.scores(points, this::score);
    }

    @Override
    public StreamingScore streaming(int window) {
        return PointRule.streaming(window, this::score);
    }

    private double score(double value) {
        return Math.max(value, 0) / greatest;
    }
}

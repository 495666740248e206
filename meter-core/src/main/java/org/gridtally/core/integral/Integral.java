package org.gridtally.core.integral;

import org.gridtally.core.channel.ChannelSeries;

/**
 * The area under samples: W over time gives Wh, V over time gives V h.
 *
 * <p>Between two samples further apart than the maximum gap nothing is credited, neither area nor time. Terms are
 * doubles, added in the order of time, which the canonical slots fix; so the bits do not depend on the order of arrival.
 *
 * @param area units x hours
 * @param coveredMillis the time credited
 */
public record Integral(double area, long coveredMillis) {
    private static final double MICRO_MILLIS_PER_UNIT_HOUR = 1e6 * 3_600_000;

    /**
     * The area under a channel's samples.
     *
     * @param maxGapMillis the longest time between two samples that is still credited
     */
    public static Integral of(ChannelSeries series, Interpolation interpolation, long maxGapMillis) {
        if (maxGapMillis < 1) {
            throw new IllegalArgumentException("maximum gap: expected 1 ms or more, found " + maxGapMillis);
        }
        double area = 0;
        long covered = 0;
        for (int i = 1; i < series.size(); i++) {
            long millis = series.time(i) - series.time(i - 1);
            if (millis <= maxGapMillis) {
                area += interpolation.height(series.value(i - 1), series.value(i)) * millis;
                covered += millis;
            }
        }
        return new Integral(area / MICRO_MILLIS_PER_UNIT_HOUR, covered);
    }

    /** The time-weighted average in units; NaN when no time is covered. */
    public double average() {
        return coveredMillis == 0 ? Double.NaN : area * 3_600_000 / coveredMillis;
    }
}

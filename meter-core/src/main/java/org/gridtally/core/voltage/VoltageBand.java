package org.gridtally.core.voltage;

import org.gridtally.core.channel.ChannelSeries;

/**
 * How a voltage kept its band around the nominal value.
 *
 * <p>A sample holds until the next one, at most for the maximum gap; the last one holds for no time. A sag or swell is a
 * run of samples below or above the band, however long.
 *
 * @param min lowest sample, micro-volts
 * @param max highest sample, micro-volts
 * @param mean mean of the samples, volts
 * @param millisBelow time below the band
 * @param millisAbove time above the band
 * @param coveredMillis time that samples hold for
 * @param sags runs below the band
 * @param swells runs above the band
 */
public record VoltageBand(
        long min, long max, double mean, long millisBelow, long millisAbove, long coveredMillis, int sags, int swells) {

    /**
     * Judges the samples of one phase.
     *
     * @param nominal micro-volts, above 0; 230 V in Europe (EN 50160), 120 V in North America (ANSI C84.1)
     * @param bandPercent width to each side, above 0 and below 100; EN 50160 has 10 %, ANSI C84.1 range A 5 %
     * @param maxGapMillis the longest time that a sample stands for
     */
    public static VoltageBand of(ChannelSeries samples, long nominal, double bandPercent, long maxGapMillis) {
        if (nominal <= 0) {
            throw new IllegalArgumentException("nominal voltage: expected above 0, found " + nominal / 1e6);
        }
        if (!(bandPercent > 0 && bandPercent < 100)) {
            throw new IllegalArgumentException("band: expected above 0 % and below 100 %, found " + bandPercent);
        }
        long width = Math.round(nominal * bandPercent / 100);
        return new BandWalk(nominal - width, nominal + width, maxGapMillis).along(samples);
    }
}

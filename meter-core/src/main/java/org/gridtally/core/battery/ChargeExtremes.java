package org.gridtally.core.battery;

import org.gridtally.core.channel.ChannelSeries;

/**
 * How long a battery stood almost empty or almost full. A sample of the state of charge holds until the next one, at most
 * for the maximum gap.
 *
 * @param millisLow time at or below the low limit
 * @param millisHigh time at or above the high limit
 * @param coveredMillis time that samples hold for
 */
public record ChargeExtremes(long millisLow, long millisHigh, long coveredMillis) {
    /**
     * Judges samples of the state of charge.
     *
     * @param low limit in millionths, as the samples
     * @param high limit in millionths, above the low one
     */
    public static ChargeExtremes of(ChannelSeries samples, long low, long high, long maxGapMillis) {
        if (low >= high) {
            throw new IllegalArgumentException(
                    "limits: expected low below high, found " + low / 1e6 + " and " + high / 1e6);
        }
        long lowMillis = 0;
        long highMillis = 0;
        long covered = 0;
        for (int i = 0; i + 1 < samples.size(); i++) {
            long millis = Math.min(samples.time(i + 1) - samples.time(i), maxGapMillis);
            covered += millis;
            lowMillis += samples.value(i) <= low ? millis : 0;
            highMillis += samples.value(i) >= high ? millis : 0;
        }
        return new ChargeExtremes(lowMillis, highMillis, covered);
    }
}

package org.gridtally.core.trust;

import org.gridtally.core.Quality;
import org.gridtally.core.slots.SeriesSlots;
import org.gridtally.core.slots.Slots;

/**
 * How many of the received slots were measured, estimated and edited.
 *
 * @param actual measured: RAW, QUESTIONABLE, VALID, VALIDATED, VERIFIED, and UNKNOWN, which claims nothing else
 * @param estimated ESTIMATED, SUBSTITUTED, FINAL_SUBSTITUTED
 * @param edited EDITED by hand or DERIVED from other readings
 */
public record QualityShares(long actual, long estimated, long edited) {
    /** Counts over all series. */
    public static QualityShares of(Slots slots) {
        long[] counts = new long[Quality.values().length];
        slots.complete().forEachSeries(series -> count(series, counts));
        return new QualityShares(
                sum(
                        counts,
                        Quality.UNKNOWN,
                        Quality.QUESTIONABLE,
                        Quality.RAW,
                        Quality.VALID,
                        Quality.VALIDATED,
                        Quality.VERIFIED),
                sum(counts, Quality.ESTIMATED, Quality.SUBSTITUTED, Quality.FINAL_SUBSTITUTED),
                sum(counts, Quality.EDITED, Quality.DERIVED));
    }

    /** Share from 0 to 1 of a count in all; NaN without any slot. */
    public double share(long count) {
        long all = actual + estimated + edited;
        return all == 0 ? Double.NaN : count / (double) all;
    }

    private static void count(SeriesSlots series, long[] counts) {
        for (int i = 0; i < series.size(); i++) {
            counts[series.quality(i).rank()]++;
        }
    }

    private static long sum(long[] counts, Quality... qualities) {
        long sum = 0;
        for (Quality quality : qualities) {
            sum += counts[quality.rank()];
        }
        return sum;
    }
}

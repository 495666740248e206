package org.gridtally.core.coincident;

import org.gridtally.core.channel.ChannelSeries;

/**
 * The load of many meters at the same time: per slot the sum and the number of meters, and the sum of their own peaks.
 *
 * <p>Additive, not idempotent: a meter counts as often as it is added. So the slots of each meter come together first,
 * and each meter is added once. Sums are micro-units in longs, hence any order of the meters gives the same state.
 */
public final class CoincidentLoad {
    /** A year of quarter hours, four times over. */
    public static final int MAX_SLOTS = 1 << 17;

    long[] times = {};
    long[] sums = {};
    int[] counts = {};
    long sumOfPeaks;
    int meters;

    /** True when more than {@link #MAX_SLOTS} slots came together; then nothing else is known. */
    private boolean overflowed;

    /** Adds a meter's channel, whole. */
    public CoincidentLoad add(ChannelSeries series) {
        long[] addedTimes = new long[series.size()];
        long[] addedSums = new long[series.size()];
        int[] addedCounts = new int[series.size()];
        long peak = Long.MIN_VALUE;
        for (int i = 0; i < series.size(); i++) {
            addedTimes[i] = series.time(i);
            addedSums[i] = series.value(i);
            addedCounts[i] = 1;
            peak = Math.max(peak, series.value(i));
        }
        return add(addedTimes, addedSums, addedCounts, peak, 1);
    }

    /** Adds other meters. */
    public CoincidentLoad merge(CoincidentLoad other) {
        if (other.overflowed) {
            overflow();
            return this;
        }
        return add(other.times, other.sums, other.counts, other.sumOfPeaks, other.meters);
    }

    /** True when it holds nothing because it would have had to hold too much. */
    public boolean overflowed() {
        return overflowed;
    }

    void overflow() {
        overflowed = true;
        times = new long[0];
        sums = new long[0];
        counts = new int[0];
        sumOfPeaks = 0;
        meters = 0;
    }

    private CoincidentLoad add(long[] otherTimes, long[] otherSums, int[] otherCounts, long peaks, int otherMeters) {
        if (overflowed) {
            return this;
        }
        makeRoomFor(otherTimes);
        if (overflowed) {
            return this;
        }
        int at = 0;
        for (int i = 0; i < otherTimes.length; i++, at++) {
            while (times[at] != otherTimes[i]) {
                at++;
            }
            sums[at] = Math.addExact(sums[at], otherSums[i]);
            counts[at] = Math.addExact(counts[at], otherCounts[i]);
        }
        sumOfPeaks = Math.addExact(sumOfPeaks, peaks);
        meters = Math.addExact(meters, otherMeters);
        return this;
    }

    /** Meters of a fleet mostly share their slots, so this mostly finds nothing to do. */
    private void makeRoomFor(long[] otherTimes) {
        int missing = 0;
        int at = 0;
        for (long time : otherTimes) {
            while (at < times.length && times[at] < time) {
                at++;
            }
            missing += at < times.length && times[at] == time ? 0 : 1;
        }
        if (times.length + missing > MAX_SLOTS) {
            overflow();
        } else if (missing > 0) {
            spread(otherTimes, times.length + missing);
        }
    }

    private void spread(long[] otherTimes, int size) {
        long[] newTimes = new long[size];
        long[] newSums = new long[size];
        int[] newCounts = new int[size];
        int mine = 0;
        int theirs = 0;
        for (int to = 0; to < size; to++) {
            boolean takeMine =
                    mine < times.length && (theirs == otherTimes.length || times[mine] <= otherTimes[theirs]);
            newTimes[to] = takeMine ? times[mine] : otherTimes[theirs];
            if (theirs < otherTimes.length && otherTimes[theirs] == newTimes[to]) {
                theirs++;
            }
            if (takeMine) {
                newSums[to] = sums[mine];
                newCounts[to] = counts[mine++];
            }
        }
        times = newTimes;
        sums = newSums;
        counts = newCounts;
    }
}

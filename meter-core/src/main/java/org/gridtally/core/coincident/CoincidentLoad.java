package org.gridtally.core.coincident;

import java.util.Arrays;
import org.gridtally.core.channel.ChannelSeries;

/**
 * Adds the loads of many meters up, slot by slot, to a {@link FleetLoad}. For one thread.
 *
 * <p>Additive, not idempotent: a meter counts as often as it is added. So the slots of each meter come together first,
 * and each meter is added once. Sums are micro-units in longs, hence any order of the meters gives the same state.
 */
public final class CoincidentLoad {
    private int slots;
    private long[] times = {};
    private long[] sums = {};
    private int[] counts = {};
    private long sumOfPeaks;
    private int meters;
    private boolean overflowed;

    /** Adds a meter's channel, whole. */
    public CoincidentLoad add(ChannelSeries series) {
        long[] addedTimes = new long[series.size()];
        long[] values = new long[series.size()];
        for (int i = 0; i < series.size(); i++) {
            addedTimes[i] = series.time(i);
            values[i] = series.value(i);
        }
        return add(addedTimes, values, series.size());
    }

    /**
     * Adds a meter's channel, whole; one without any reading is no meter.
     *
     * @param addedTimes ascending, all different
     * @param size how many elements of both arrays count
     */
    public CoincidentLoad add(long[] addedTimes, long[] values, int size) {
        if (size == 0 || !makeRoom(addedTimes, size)) {
            return this;
        }
        long peak = Long.MIN_VALUE;
        int at = find(addedTimes[0]);
        for (int i = 0; i < size; i++, at++) {
            while (times[at] != addedTimes[i]) {
                at++;
            }
            sums[at] = plus(sums[at], values[i]);
            counts[at]++;
            peak = Math.max(peak, values[i]);
        }
        sumOfPeaks = plus(sumOfPeaks, peak);
        meters = plus(meters, 1);
        return this;
    }

    /** Adds other meters. */
    public CoincidentLoad merge(FleetLoad other) {
        if (other.overflowed()) {
            overflow();
        }
        if (other.slots() == 0 || !makeRoom(other.times, other.slots())) {
            return this;
        }
        // No slot has more meters than there are, so none of the counts below can grow too large when this does not.
        meters = plus(meters, other.meters);
        int at = find(other.times[0]);
        for (int i = 0; i < other.slots(); i++, at++) {
            while (times[at] != other.times[i]) {
                at++;
            }
            sums[at] = plus(sums[at], other.sums[i]);
            counts[at] += other.counts[i];
        }
        sumOfPeaks = plus(sumOfPeaks, other.sumOfPeaks);
        return this;
    }

    /** Drops everything for good, as when a meter is added that is itself not whole. */
    public void overflow() {
        overflowed = true;
        slots = 0;
        times = new long[0];
        sums = new long[0];
        counts = new int[0];
    }

    /** The number of slots held now. */
    public int slots() {
        return slots;
    }

    /** What was added so far; more may follow. */
    public FleetLoad build() {
        return overflowed
                ? FleetLoad.OVERFLOWED
                : new FleetLoad(
                        Arrays.copyOf(times, slots),
                        Arrays.copyOf(sums, slots),
                        Arrays.copyOf(counts, slots),
                        sumOfPeaks,
                        meters);
    }

    /** Makes every time a slot; false when there is no room. Meters of a fleet mostly share their slots already. */
    private boolean makeRoom(long[] added, int size) {
        if (overflowed) {
            return false;
        }
        int at = find(added[0]);
        if (at + size <= slots && Arrays.mismatch(times, at, at + size, added, 0, size) < 0) {
            return true;
        }
        int missing = 0;
        for (int i = 0; i < size; i++) {
            while (at < slots && times[at] < added[i]) {
                at++;
            }
            missing += at < slots && times[at] == added[i] ? 0 : 1;
        }
        if (missing > FleetLoad.MAX_SLOTS - slots) {
            overflow();
            return false;
        }
        ensureCapacity(slots + missing);
        spread(added, size, missing);
        return true;
    }

    /** From the back, so that no slot is overwritten before it has moved. */
    private void spread(long[] added, int size, int missing) {
        int from = slots - 1;
        int next = size - 1;
        slots += missing;
        for (int to = slots - 1; to > from; to--) {
            boolean isNew = from < 0 || next >= 0 && added[next] > times[from];
            if (isNew) {
                times[to] = added[next--];
                sums[to] = 0;
                counts[to] = 0;
            } else {
                if (next >= 0 && added[next] == times[from]) {
                    next--;
                }
                times[to] = times[from];
                sums[to] = sums[from];
                counts[to] = counts[from--];
            }
        }
    }

    /** The first slot that is not before the time. */
    private int find(long time) {
        int found = Arrays.binarySearch(times, 0, slots, time);
        return found < 0 ? -found - 1 : found;
    }

    private void ensureCapacity(int needed) {
        if (needed > times.length) {
            int capacity = Math.max(needed, times.length + (times.length >> 1));
            times = Arrays.copyOf(times, capacity);
            sums = Arrays.copyOf(sums, capacity);
            counts = Arrays.copyOf(counts, capacity);
        }
    }

    private static int plus(int count, int more) {
        int result = count + more;
        if (((count ^ result) & (more ^ result)) < 0) {
            throw FleetLoad.tooLarge();
        }
        return result;
    }

    private static long plus(long sum, long value) {
        long result = sum + value;
        if (((sum ^ result) & (value ^ result)) < 0) {
            throw FleetLoad.tooLarge();
        }
        return result;
    }
}

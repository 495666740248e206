package org.gridtally.core.coincident;

import java.util.Arrays;
import org.gridtally.core.Micros;

/**
 * The load of many meters at the same time, immutable: per slot the sum and the number of meters, and the sum of the
 * meters' own peaks. It tells when the load was highest, how even it was, and how far the meters' peaks lie apart.
 *
 * <p>Sums are micro-units per slot: divide by the slot's hours for W. A state that overflowed holds nothing and answers
 * nothing but that.
 */
public final class FleetLoad {
    /** A year of quarter hours, almost four times over: 2.6 MB. */
    public static final int MAX_SLOTS = 1 << 17;

    /** Of no meter. */
    public static final FleetLoad EMPTY = new FleetLoad(new long[0], new long[0], new int[0], 0, 0);

    /** Of too many slots, or of a meter that was itself not whole. */
    public static final FleetLoad OVERFLOWED = new FleetLoad(new long[0], new long[0], new int[0], 0, -1);

    final long[] times;
    final long[] sums;
    final int[] counts;
    final long sumOfPeaks;
    final int meters;

    FleetLoad(long[] times, long[] sums, int[] counts, long sumOfPeaks, int meters) {
        this.times = times;
        this.sums = sums;
        this.counts = counts;
        this.sumOfPeaks = sumOfPeaks;
        this.meters = meters;
    }

    /**
     * Reads serialized bytes.
     *
     * @throws IllegalArgumentException when this release cannot read them
     */
    public static FleetLoad ofBytes(byte[] serialized) {
        return FleetLoadBytes.read(serialized);
    }

    /** The serialized form; equal states have equal ones. */
    public byte[] bytes() {
        return FleetLoadBytes.write(this);
    }

    /** True when it holds nothing because it would have had to hold too much. */
    public boolean overflowed() {
        return meters < 0;
    }

    /**
     * This load, for an accessor that must not answer from a state that overflowed.
     *
     * @throws FleetOverflowException when {@link #overflowed()}
     */
    public FleetLoad complete() {
        if (overflowed()) {
            throw new FleetOverflowException();
        }
        return this;
    }

    /** The number of meters' channels. */
    public int meters() {
        return meters;
    }

    /** The number of slots. */
    public int slots() {
        return times.length;
    }

    /** Start of a slot, UTC milliseconds since 1970, ascending. */
    public long time(int slot) {
        return times[slot];
    }

    /** The sum in a slot. */
    public long sum(int slot) {
        return sums[slot];
    }

    /** How many meters have a reading in a slot. */
    public int meters(int slot) {
        return counts[slot];
    }

    /** The sum over all slots. */
    public long usage() {
        long sum = 0;
        for (long slot : sums) {
            long next = sum + slot;
            if (((sum ^ next) & (slot ^ next)) < 0) {
                throw tooLarge();
            }
            sum = next;
        }
        return sum;
    }

    /** The slot with the highest sum, the earliest of equal ones; -1 without any. */
    public int peakSlot() {
        int peak = sums.length - 1;
        for (int slot = peak - 1; slot >= 0; slot--) {
            peak = sums[slot] >= sums[peak] ? slot : peak;
        }
        return peak;
    }

    /** Mean over maximum of the fleet's load; NaN when the maximum is not positive. */
    public double loadFactor() {
        int peak = peakSlot();
        return peak < 0 || sums[peak] <= 0 ? Double.NaN : (double) usage() / sums.length / sums[peak];
    }

    /** Sum of the meters' own peaks over the coincident peak, 1 or more; NaN when that is not positive. */
    public double diversityFactor() {
        int peak = peakSlot();
        return peak < 0 || sums[peak] <= 0 ? Double.NaN : sumOfPeaks / (double) sums[peak];
    }

    /**
     * A point of the load-duration curve: the load that is reached or exceeded in this share of the slots, of which
     * there is at least one.
     *
     * @param percent above 0 and up to 100; 100 gives the lowest load
     */
    public long loadExceeded(double percent) {
        if (!(percent > 0 && percent <= 100)) {
            throw new IllegalArgumentException("percent: expected above 0 and up to 100, found " + percent);
        }
        long[] ascending = sums.clone();
        Arrays.sort(ascending);
        int rank = (int) Math.ceil(percent / 100 * ascending.length);
        return ascending[ascending.length - rank];
    }

    static ArithmeticException tooLarge() {
        return new ArithmeticException("fleet: expected sums of a magnitude below "
                + Micros.toDecimal(Long.MAX_VALUE).toPlainString() + " and at most " + Integer.MAX_VALUE
                + " meters, found more; ask for fewer meters");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FleetLoad that
                && meters == that.meters
                && sumOfPeaks == that.sumOfPeaks
                && Arrays.equals(times, that.times)
                && Arrays.equals(sums, that.sums)
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sums) * 31 + Arrays.hashCode(times);
    }

    @Override
    public String toString() {
        return "FleetLoad{" + (overflowed() ? "overflowed" : meters + " meters, " + times.length + " slots") + "}";
    }
}

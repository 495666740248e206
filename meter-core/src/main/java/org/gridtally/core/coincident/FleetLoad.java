package org.gridtally.core.coincident;

import java.util.Arrays;

/**
 * What a fleet's load says: when it was highest, how even it was, how far the meters' own peaks lie apart.
 *
 * <p>Sums are micro-units per slot: divide by the slot's hours for W.
 */
public final class FleetLoad {
    private final CoincidentLoad load;

    /**
     * Of a state that must not have overflowed.
     *
     * @throws IllegalArgumentException when it has
     */
    public FleetLoad(CoincidentLoad load) {
        if (load.overflowed()) {
            throw new IllegalArgumentException("coincident load: expected at most " + CoincidentLoad.MAX_SLOTS
                    + " slots, found more; ask for less time");
        }
        this.load = load;
    }

    /** The number of meters. */
    public int meters() {
        return load.meters;
    }

    /** The number of slots. */
    public int slots() {
        return load.times.length;
    }

    /** The highest sum of one slot; {@link Long#MIN_VALUE} without any. */
    public long peak() {
        return Arrays.stream(load.sums).max().orElse(Long.MIN_VALUE);
    }

    /** When the peak was, the earliest of equal ones; UTC milliseconds since 1970, -1 without any slot. */
    public long peakTime() {
        long peak = peak();
        for (int i = 0; i < load.sums.length; i++) {
            if (load.sums[i] == peak) {
                return load.times[i];
            }
        }
        return -1;
    }

    /** Mean over maximum of the fleet's load; NaN when the maximum is not positive. */
    public double loadFactor() {
        long peak = peak();
        if (peak <= 0) {
            return Double.NaN;
        }
        long sum = 0;
        for (long slot : load.sums) {
            sum = Math.addExact(sum, slot);
        }
        return (double) sum / load.sums.length / peak;
    }

    /** Sum of the meters' own peaks over the coincident peak, 1 or more; NaN when that is not positive. */
    public double diversityFactor() {
        long peak = peak();
        return peak <= 0 ? Double.NaN : load.sumOfPeaks / (double) peak;
    }

    /**
     * A point of the load-duration curve: the load that is reached or exceeded in this share of the slots.
     *
     * @param percent above 0 and up to 100; 100 gives the lowest load
     */
    public long loadExceeded(double percent) {
        if (!(percent > 0 && percent <= 100)) {
            throw new IllegalArgumentException("percent: expected above 0 and up to 100, found " + percent);
        }
        if (load.sums.length == 0) {
            return Long.MIN_VALUE;
        }
        long[] ascending = load.sums.clone();
        Arrays.sort(ascending);
        int rank = (int) Math.ceil(percent / 100 * ascending.length);
        return ascending[ascending.length - rank];
    }
}

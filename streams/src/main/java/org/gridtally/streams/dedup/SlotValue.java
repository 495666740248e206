package org.gridtally.streams.dedup;

import org.gridtally.core.Quality;

/**
 * One value seen of a slot. Of two, the greater is canonical: first the later version, then the better quality, then the
 * larger value, which makes the choice independent of the order of arrival.
 *
 * @param version the head-end's update time in milliseconds
 * @param qualityRank {@link Quality#rank()}
 * @param micros the value in micro-units
 * @param share the total it counts to; it follows from the channel, so it does not take part in the order
 */
public record SlotValue(long version, int qualityRank, long micros, UsageShare share) implements Comparable<SlotValue> {
    @Override
    public int compareTo(SlotValue other) {
        return compare(version, qualityRank, micros, other);
    }

    /** The order on bare numbers, for a search that makes no object of every value it passes. */
    static int compare(long version, int qualityRank, long micros, SlotValue other) {
        int order = Long.compare(version, other.version);
        if (order == 0) {
            order = Integer.compare(qualityRank, other.qualityRank);
        }
        return order == 0 ? Long.compare(micros, other.micros) : order;
    }

    /** True when the value is a received amount of energy, not a placeholder or a forecast. */
    public boolean counts() {
        return (share == UsageShare.DELIVERED || share == UsageShare.RECEIVED)
                && Quality.ofRank(qualityRank).isReceived();
    }
}

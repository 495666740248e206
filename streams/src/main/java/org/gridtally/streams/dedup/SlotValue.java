package org.gridtally.streams.dedup;

import java.util.Comparator;
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
    private static final Comparator<SlotValue> ORDER = Comparator.comparingLong(SlotValue::version)
            .thenComparingInt(SlotValue::qualityRank)
            .thenComparingLong(SlotValue::micros);

    @Override
    public int compareTo(SlotValue other) {
        return ORDER.compare(this, other);
    }

    /** True when the value is a received amount of energy, not a placeholder or a forecast. */
    public boolean counts() {
        return (share == UsageShare.DELIVERED || share == UsageShare.RECEIVED)
                && Quality.ofRank(qualityRank).isReceived();
    }
}

package org.gridtally.core.slots;

import java.util.function.Consumer;

/**
 * What is known of some meters: per series and instant the one canonical reading.
 *
 * <p>A series is one device on one channel of one usage point, written {@code usage_point|channel|segment}; readings of
 * different series never meet. Of several readings of one series and instant the one with the lexicographically largest
 * (version, quality rank, value) is canonical. A maximum per key is associative, commutative and idempotent, hence any
 * split, order, duplication and re-merge of the readings leads to the same slots.
 */
public interface Slots {
    /** Shows each series once, ascending by the bytes of its name. A view is valid only during its call. */
    void forEachSeries(Consumer<SeriesSlots> visitor);

    /**
     * True when more slots came together than the state may hold. Such a state holds no slot at all, since a truncated
     * one would answer wrongly; accessors refuse it.
     */
    boolean overflowed();

    /**
     * These slots, for an accessor that must not answer from a state that overflowed.
     *
     * @throws SlotsOverflowException when {@link #overflowed()}
     */
    default Slots complete() {
        if (overflowed()) {
            throw new SlotsOverflowException();
        }
        return this;
    }
}

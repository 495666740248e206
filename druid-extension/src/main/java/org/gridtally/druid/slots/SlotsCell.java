package org.gridtally.druid.slots;

import org.gridtally.core.Quality;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.slots.SlotsBuilder;
import org.jspecify.annotations.Nullable;

/**
 * One result while rows come in; every aggregation path, heap, buffer and vector, ends here.
 *
 * <p>A state that is the only one of its group is kept as it is: most groups of a fleet query are small, and building
 * and writing them again would cost more than reading them.
 */
final class SlotsCell {
    private final int maxSlots;
    private @Nullable SlotState state;
    private @Nullable SlotsBuilder builder;
    private int mostSlots;

    SlotsCell(int maxSlots) {
        this.maxSlots = maxSlots;
    }

    void merge(SlotState other) {
        // A slot takes more than a byte: a state with fewer bytes than that cannot be over the limit.
        if (state == null && builder == null && other.bytes().length <= maxSlots) {
            state = other;
        } else {
            writable().merge(other);
        }
    }

    void add(String series, long time, long value, long version, Quality quality) {
        writable().add(series, time, value, version, quality);
    }

    /** How many slots it has grown by since it was asked last; a state kept as it is counts when something joins it. */
    int grown() {
        int before = mostSlots;
        mostSlots = Math.max(mostSlots, builder == null ? 0 : builder.size());
        return mostSlots - before;
    }

    /** The state of everything so far, null when there was nothing; more may follow. */
    @Nullable
    SlotState get() {
        if (builder != null) {
            state = builder.build();
            builder = null;
        }
        return state;
    }

    private SlotsBuilder writable() {
        if (builder == null) {
            builder = new SlotsBuilder(maxSlots);
            if (state != null) {
                builder.merge(state);
                state = null;
            }
        }
        return builder;
    }
}

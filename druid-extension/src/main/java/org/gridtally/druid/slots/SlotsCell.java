package org.gridtally.druid.slots;

import org.gridtally.core.Quality;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.slots.SlotsBuilder;
import org.gridtally.druid.state.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The slots of a group while its rows come in.
 *
 * <p>A state that is the only one of its group is kept as it is: most groups of a fleet query are small, and building
 * and writing them again would cost more than reading them.
 */
final class SlotsCell implements Cell<SlotState> {
    /** Bytes of heap for a slot while it is being built. */
    static final int HEAP_PER_SLOT = 33;

    private final int maxSlots;
    private @Nullable SlotState state;
    private @Nullable SlotsBuilder builder;
    private int mostSlots;

    SlotsCell(int maxSlots) {
        this.maxSlots = maxSlots;
    }

    @Override
    public void merge(SlotState other) {
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

    /** A state kept as it is counts when something joins it. */
    @Override
    public long grownBytes() {
        int before = mostSlots;
        mostSlots = Math.max(mostSlots, builder == null ? 0 : builder.size());
        return (long) (mostSlots - before) * HEAP_PER_SLOT;
    }

    @Override
    public @Nullable SlotState get() {
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

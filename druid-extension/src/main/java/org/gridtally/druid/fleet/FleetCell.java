package org.gridtally.druid.fleet;

import org.gridtally.core.channel.ChannelSeries;
import org.gridtally.core.coincident.CoincidentLoad;
import org.gridtally.core.coincident.FleetLoad;
import org.gridtally.core.slots.ReceivedReader;
import org.gridtally.core.slots.SlotState;
import org.gridtally.druid.state.Cell;
import org.jspecify.annotations.Nullable;

/** The load of a group of meters while its rows come in. */
final class FleetCell implements Cell<FleetLoad> {
    /** Bytes of heap for a slot. */
    static final int HEAP_PER_SLOT = 2 * Long.BYTES + Integer.BYTES;

    private final CoincidentLoad load = new CoincidentLoad();
    private boolean empty = true;
    private int mostSlots;

    @Override
    public void merge(FleetLoad state) {
        empty = false;
        load.merge(state);
    }

    /** Adds the channels of a row; the reader only lends its arrays. */
    void add(SlotState slots, ReceivedReader reader) {
        empty = false;
        if (slots.overflowed()) {
            load.overflow();
            return;
        }
        reader.open(slots);
        if (reader.seriesLeft() == 1) {
            reader.next();
            load.add(reader.times(), reader.values(), reader.size());
        } else {
            ChannelSeries.forEach(slots, load::add);
        }
    }

    @Override
    public long grownBytes() {
        int before = mostSlots;
        mostSlots = Math.max(mostSlots, load.slots());
        return (long) (mostSlots - before) * HEAP_PER_SLOT;
    }

    @Override
    public @Nullable FleetLoad get() {
        return empty ? null : load.build();
    }
}

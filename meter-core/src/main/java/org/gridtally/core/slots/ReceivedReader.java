package org.gridtally.core.slots;

import org.gridtally.core.Quality;

/**
 * Reads the received readings of state after state into arrays that it uses again, for what runs over very many small
 * states: no object is made for a slot. For one thread.
 *
 * <p>It shows devices, not channels; where {@link #seriesLeft()} tells of several series, ask
 * {@link org.gridtally.core.channel.ChannelSeries} instead, which adds up the two devices of an exchange.
 */
public final class ReceivedReader {
    private static final boolean[] RECEIVED = received();

    private final StateReader reader = new StateReader(SlotState.EMPTY);
    private int size;

    /**
     * Goes before the first series of a state.
     *
     * @throws SlotsOverflowException when the state has overflowed
     */
    public void open(SlotState state) {
        state.complete();
        reader.open(state);
    }

    /** How many series {@link #next()} will still show. */
    public int seriesLeft() {
        return reader.seriesLeft();
    }

    /** Goes to the next series; false when there is none. */
    public boolean next() {
        if (!reader.next()) {
            return false;
        }
        SlotColumns slots = reader.slots();
        size = 0;
        for (int i = 0; i < slots.size(); i++) {
            if (RECEIVED[slots.quality(i)]) {
                slots.times()[size] = slots.time(i);
                slots.values()[size++] = slots.value(i);
            }
        }
        return true;
    }

    /** The number of received readings of this series; may be 0. */
    public int size() {
        return size;
    }

    /** Their times, ascending, in the first {@link #size()} elements; valid until {@link #next()}. */
    public long[] times() {
        return reader.slots().times();
    }

    /** Their values, micro-units, likewise. */
    public long[] values() {
        return reader.slots().values();
    }

    private static boolean[] received() {
        boolean[] received = new boolean[Quality.values().length];
        for (Quality quality : Quality.values()) {
            received[quality.rank()] = quality.isReceived();
        }
        return received;
    }
}

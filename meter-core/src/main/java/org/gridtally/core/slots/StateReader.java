package org.gridtally.core.slots;

import java.util.Arrays;

/** Reads format version 1 of {@link SlotState}, series by series, into columns that it uses again for every state. */
final class StateReader {
    private final SlotColumns slots = new SlotColumns();
    private ByteSource source;
    private int seriesLeft;
    private byte[] name = new byte[48];
    private int nameLength;
    private int size;

    StateReader(SlotState state) {
        source = new ByteSource(state.bytes(), 2);
        seriesLeft = seriesIn(state);
    }

    /** Goes before the first series of another state. */
    void open(SlotState state) {
        source = new ByteSource(state.bytes(), 2);
        seriesLeft = seriesIn(state);
        nameLength = 0;
    }

    private int seriesIn(SlotState state) {
        return state.overflowed() ? 0 : source.getCount("series");
    }

    /** How many series {@link #next()} will still show. */
    int seriesLeft() {
        return seriesLeft;
    }

    /** Goes to the next series and reads it; false when there is none. */
    boolean next() {
        boolean found = nextName();
        if (found) {
            readSlots();
        }
        return found;
    }

    /** Goes to the name of the next series; {@link #readSlots()} or {@link #skipSlots()} must follow. */
    boolean nextName() {
        if (seriesLeft == 0) {
            return false;
        }
        seriesLeft--;
        readName();
        size = source.getCount("slots");
        if (size == 0) {
            throw new SlotsFormatException("slots: expected at least 1 in a series, found 0");
        }
        return true;
    }

    /** Reads the slots of the series whose name was read. */
    SlotColumns readSlots() {
        EncodedSeries.read(source, size, slots);
        return slots;
    }

    /** Passes over the slots of the series whose name was read. */
    EncodedSeries skipSlots() {
        return EncodedSeries.skip(source, size);
    }

    SeriesName name() {
        return SeriesName.copyOf(name, nameLength);
    }

    boolean isNamed(SeriesName other) {
        return other.hasBytes(name, nameLength);
    }

    /** The slots of this series, until {@link #next()}. */
    SlotColumns slots() {
        return slots;
    }

    private void readName() {
        long shared = source.getUnsigned();
        if (shared < 0 || shared > nameLength) {
            throw new SlotsFormatException("shared name: expected 0 to " + nameLength + " bytes, found " + shared);
        }
        int rest = source.getCount("name");
        int length = (int) shared + rest;
        if (length > name.length) {
            name = Arrays.copyOf(name, length);
        }
        source.get(name, (int) shared, rest);
        nameLength = length;
    }
}

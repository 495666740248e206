package org.gridtally.core.slots;

import java.util.Arrays;
import java.util.Base64;
import java.util.function.Consumer;

/**
 * The METER_SLOTS state, immutable and serialized: equal slots have equal bytes.
 *
 * <p>Format, version 1: the version byte; a byte of flags (1 = overflowed, then nothing follows); the number of series;
 * then per series, ascending by the bytes of the name: length of the prefix shared with the series before, length of the
 * rest, the rest; the number of slots; the times as runs of equal steps; the values; the versions and the quality ranks
 * as runs of equal steps. Values are divided by the largest power of ten that divides them all, whose exponent comes
 * first as one byte, and written as differences. Numbers are base-128 varints, signed ones zigzag.
 */
public final class SlotState implements Slots {
    /** The state of no reading at all, the neutral element of the merge. */
    public static final SlotState EMPTY = new SlotState(new byte[] {StateWriter.VERSION, 0, 0});

    /** The state of too many readings, the absorbing element of the merge. */
    public static final SlotState OVERFLOWED =
            new SlotState(new byte[] {StateWriter.VERSION, StateWriter.FLAG_OVERFLOWED});

    private final byte[] bytes;

    SlotState(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes over serialized bytes, which must not be changed afterwards.
     *
     * @throws SlotsFormatException when this release cannot read them
     */
    public static SlotState ofBytes(byte[] serialized) {
        if (serialized.length < 2) {
            throw new SlotsFormatException("expected at least 2 bytes, found " + serialized.length);
        }
        if (serialized[0] != StateWriter.VERSION) {
            throw new SlotsFormatException("expected format version " + StateWriter.VERSION + ", found "
                    + (serialized[0] & 0xFF) + "; a version above it was written by a later release of Gridtally");
        }
        if ((serialized[1] & ~StateWriter.FLAG_OVERFLOWED) != 0) {
            throw new SlotsFormatException("expected flags 0 or 1, found " + (serialized[1] & 0xFF));
        }
        return new SlotState(serialized);
    }

    /**
     * Reads the base64 text of {@link #toString()}.
     *
     * @throws SlotsFormatException when the text is no base64 or no state
     */
    public static SlotState ofBase64(String text) {
        byte[] serialized;
        try {
            serialized = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new SlotsFormatException("expected base64, found a text of " + text.length() + " characters: " + e);
        }
        return ofBytes(serialized);
    }

    /** The serialized form; not a copy, not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean overflowed() {
        return bytes[1] != 0;
    }

    /** True when it holds no slot and has not overflowed. */
    public boolean isEmpty() {
        return equals(EMPTY);
    }

    @Override
    public void forEachSeries(Consumer<SeriesSlots> visitor) {
        StateReader reader = reader();
        while (reader.next()) {
            visitor.accept(new SeriesView(reader.name(), reader.slots()));
        }
    }

    StateReader reader() {
        return new StateReader(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SlotState that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The bytes in base64. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

package org.gridtally.core.slots;

import org.gridtally.core.Quality;

/**
 * The slots of a series as they lie in a state, not read yet. Where many meters come into one state, each mostly comes
 * once: then its bytes go from state to state as they are, since equal slots have equal ones.
 *
 * @param bytes of the whole state, not to be changed
 * @param offset where the times of this series begin, behind the number of its slots
 * @param length of its times, values, versions and qualities
 * @param size the number of its slots
 */
record EncodedSeries(byte[] bytes, int offset, int length, int size) {
    private static final int RANKS = Quality.values().length;

    /** Passes over the slots of a series. */
    static EncodedSeries skip(ByteSource source, int size) {
        int start = source.position();
        StepRuns.skip(source, size);
        source.get();
        source.skipNumbers(size);
        StepRuns.skip(source, size);
        StepRuns.skip(source, size);
        return new EncodedSeries(source.bytes(), start, source.position() - start, size);
    }

    /** Reads the slots of a series. */
    static void read(ByteSource source, int size, SlotColumns slots) {
        slots.resize(size);
        StepRuns.readAscending(source, slots.times(), size, "times");
        ScaledValues.read(source, slots.values(), size);
        StepRuns.read(source, slots.versions(), size);
        StepRuns.readSmall(source, slots.qualities(), size, RANKS, "quality rank");
    }

    /** Columns of its own. */
    SlotColumns decode() {
        SlotColumns slots = new SlotColumns();
        read(new ByteSource(bytes, offset), size, slots);
        return slots;
    }
}

package org.gridtally.core.slots;

import java.util.Arrays;

/** Writes format version 1 of {@link SlotState}, series by series in ascending order. */
final class StateWriter {
    static final byte VERSION = 1;
    static final byte FLAG_OVERFLOWED = 1;

    private final ByteSink sink = new ByteSink();
    private byte[] lastName = new byte[0];
    private long[] qualities = new long[0];

    StateWriter(int seriesCount) {
        sink.put(VERSION);
        sink.put(0);
        sink.putUnsigned(seriesCount);
    }

    void series(SeriesName name, SlotColumns slots) {
        int size = slots.size();
        name(name.utf8());
        sink.putUnsigned(size);
        StepRuns.write(sink, slots.times(), size);
        ScaledValues.write(sink, slots.values(), size);
        StepRuns.write(sink, slots.versions(), size);
        StepRuns.write(sink, widened(slots.qualities(), size), size);
    }

    /** A series whose slots are written already. */
    void series(SeriesName name, EncodedSeries slots) {
        name(name.utf8());
        sink.putUnsigned(slots.size());
        sink.put(slots.bytes(), slots.offset(), slots.length());
    }

    byte[] bytes() {
        return sink.toBytes();
    }

    private void name(byte[] utf8) {
        int mismatch = Arrays.mismatch(lastName, utf8);
        int shared = mismatch < 0 ? utf8.length : mismatch;
        sink.putUnsigned(shared);
        sink.putUnsigned(utf8.length - shared);
        sink.put(utf8, shared, utf8.length - shared);
        lastName = utf8;
    }

    private long[] widened(byte[] ranks, int size) {
        if (qualities.length < size) {
            qualities = new long[size];
        }
        for (int i = 0; i < size; i++) {
            qualities[i] = ranks[i];
        }
        return qualities;
    }
}

package org.gridtally.core.outage;

import java.util.Arrays;
import java.util.SortedMap;

/**
 * The times without supply of many usage points, immutable and serialized: equal outages have equal bytes.
 *
 * <p>Of each usage point it keeps the union of the reported [off, on) intervals. A union is associative, commutative and
 * idempotent, hence any split, order, duplication and re-merge of the reports leads to the same state.
 */
public final class OutageState {
    /** Of no outage at all. */
    public static final OutageState EMPTY = new OutageState(new byte[] {OutageBytes.VERSION, 0});

    /** Of too many outages. */
    public static final OutageState OVERFLOWED =
            new OutageState(new byte[] {OutageBytes.VERSION, OutageBytes.OVERFLOWED});

    private final byte[] bytes;

    private OutageState(byte[] bytes) {
        this.bytes = bytes;
    }

    static OutageState of(SortedMap<String, Outages> points) {
        return points.isEmpty() ? EMPTY : new OutageState(OutageBytes.write(points));
    }

    /**
     * Takes over serialized bytes, which must not be changed afterwards.
     *
     * @throws IllegalArgumentException when this release cannot read them
     */
    public static OutageState ofBytes(byte[] serialized) {
        OutageBytes.requireVersion(serialized);
        return new OutageState(serialized);
    }

    /** The serialized form; not a copy, not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** True when it holds nothing because it would have had to hold too much. */
    public boolean overflowed() {
        return bytes[1] != 0;
    }

    /** Is shown one outage of a usage point, [off, on), UTC milliseconds since 1970. */
    @FunctionalInterface
    public interface Visitor {
        /** The next outage. */
        void outage(String usagePoint, long off, long on);
    }

    /** Shows all outages, ascending by usage point and time; those of one usage point neither overlap nor touch. */
    public void forEach(Visitor visitor) {
        if (!overflowed()) {
            OutageBytes.read(bytes, visitor);
        }
    }

    /**
     * Counts and durations over all usage points, split at what counts as momentary.
     *
     * @throws IllegalStateException when {@link #overflowed()}
     */
    public OutageStats stats(long momentaryMillis) {
        if (overflowed()) {
            throw new IllegalStateException("outages: the state overflowed its maximum number of intervals and has no"
                    + " answer; group by usage point and total afterwards, or raise maxIntervals");
        }
        OutageStats[] stats = {OutageStats.NONE};
        forEach((usagePoint, off, on) -> stats[0] = stats[0].plus(Math.subtractExact(on, off), momentaryMillis));
        return stats[0];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutageState that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "OutageState{" + (overflowed() ? "overflowed" : bytes.length + " bytes") + "}";
    }
}

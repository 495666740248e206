package org.gridtally.sink.worker;

import java.util.Map;
import java.util.function.Consumer;

/** What a test asks of a store that the sink writes readings into. */
interface WrittenStore extends AutoCloseable {
    /** The settings that make a sink write there. */
    Map<String, String> settings();

    /** Rows in the table now, 0 before there is a table. */
    long count();

    /** Hands over every row of the table, in any order. */
    void forEach(Consumer<StoredReading> target);

    /** Whether a slot is to be there, of so many; a store of what is latest forgets the others. */
    default boolean keeps(int slot, int slots) {
        return true;
    }

    /** Changes when any row changes or, where the store tells, is written again. */
    default String fingerprint() {
        long[] sum = new long[2];
        forEach(row -> {
            sum[0]++;
            sum[1] += row.hashCode() * 0x9E3779B97F4A7C15L;
        });
        return sum[0] + "/" + sum[1];
    }

    /** What an operator left there that makes the store refuse rows that it could take. */
    default void obstruct() {}

    /** Usage points of {@link BadRows} that this store refuses and others may take, each with a part of its reason. */
    default Map<String, String> refused() {
        return Map.of();
    }

    /** Closes what the test asks through, not the store. */
    @Override
    default void close() {}
}

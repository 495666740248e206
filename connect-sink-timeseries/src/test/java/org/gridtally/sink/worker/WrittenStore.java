package org.gridtally.sink.worker;

import java.util.Map;
import java.util.function.Consumer;

/** What a test asks of a store that the sink writes readings into. */
interface WrittenStore {
    /** The settings that make a sink write there. */
    Map<String, String> settings();

    /** How many readings a test writes that was not told. */
    default int usualReadings() {
        return 20_000;
    }

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
}

package org.gridtally.sink.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Does a store hold exactly the canonical reading of every slot, once? */
final class Canonical {
    private Canonical() {}

    static void check(WrittenStore store, Readings readings) {
        BitSet seen = new BitSet(readings.slots());
        store.forEach(row -> {
            int slot = Readings.slot(row.usagePoint(), row.time());
            String found = row.version() + "/" + row.qualityRank() + "/" + row.micros();
            if (!found.equals(readings.canonical(slot)) || seen.get(slot)) {
                assertThat(found).as("slot %d", slot).isEqualTo(readings.canonical(slot));
                assertThat(seen.get(slot)).as("slot %d is there twice", slot).isFalse();
            }
            seen.set(slot);
        });
        assertThat(IntStream.range(0, readings.slots())
                        .filter(slot -> seen.get(slot) != store.keeps(slot, readings.slots()))
                        .limit(10))
                .as("slots that are missing, or are there and should not be")
                .isEmpty();
    }
}

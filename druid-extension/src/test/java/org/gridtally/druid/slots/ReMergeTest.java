package org.gridtally.druid.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.slots.SlotsBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Rows split, shuffled, repeated and merged again, on the heap, in buffers, in vectors and through a real segment, give
 * the same bytes, and each function of the catalogue the same answer to the last bit.
 */
class ReMergeTest {
    private static final int TRIES = 1000;
    private static final MeterSlotsAggregatorFactory RAW = MeterSlotsAggregatorFactory.ofRaw("s", RawFields.DEFAULT);
    private static final List<SlotFunctions> FUNCTIONS = SlotFunctions.all();
    private static StoredHouseholds households;

    @BeforeContainer
    static void store() {
        households = new StoredHouseholds(TRIES);
    }

    @Property(tries = TRIES, generation = GenerationMode.EXHAUSTIVE)
    void allWaysLeadToTheSameAnswers(@ForAll @IntRange(max = TRIES - 1) int number) {
        Random random = new Random(households.seed() ^ number);
        Map<String, SlotState> once = new HashMap<>();
        Map<String, SlotState> merged = new HashMap<>();
        Map<String, SlotState> stored = households.stored(number);
        households.household(number).rows().forEach((channel, rows) -> {
            Paths paths = new Paths(RAW, random);
            SlotState heap = paths.heap(rows);
            List<@Nullable SlotState> parts = Parts.of(RAW, rows, 1 + random.nextInt(6), random);
            SlotState folded = paths.folded(parts);
            assertThat(List.of(
                            folded,
                            paths.combined(parts),
                            paths.vector(parts),
                            paths.buffer(rows),
                            stored.get(channel)))
                    .as("%s of household %s, %s", channel, number, seed())
                    .containsOnly(heap);
            once.put(channel, heap);
            merged.put(channel, folded);
        });
        once.put(SlotFunctions.ALL, together(once));
        merged.put(SlotFunctions.ALL, together(merged));
        Map<String, SlotState> read = new HashMap<>(stored);
        read.put(SlotFunctions.ALL, together(stored));
        for (SlotFunctions function : FUNCTIONS) {
            Object answer = function.call().over(once.get(function.channel()));
            assertThat(function.call().over(merged.get(function.channel())))
                    .as("%s, merged, of household %s, %s", function, number, seed())
                    .isEqualTo(answer);
            assertThat(function.call().over(read.get(function.channel())))
                    .as("%s, stored, of household %s, %s", function, number, seed())
                    .isEqualTo(answer);
        }
    }

    /** Else the answers would agree for nothing. */
    @Example
    void theHouseholdsMakeADifferenceToEachFunction() {
        Map<String, Set<String>> answers = new HashMap<>();
        for (int number = 0; number < TRIES; number++) {
            Map<String, SlotState> stored = households.stored(number);
            for (SlotFunctions function : FUNCTIONS) {
                SlotState state = function.channel().equals(SlotFunctions.ALL)
                        ? together(stored)
                        : stored.get(function.channel());
                answers.computeIfAbsent(function.call().function().name(), name -> new HashSet<>())
                        .add(String.valueOf(function.call().over(state)));
            }
        }
        List<String> same = FUNCTIONS.stream()
                .map(function -> function.call().function().name())
                .filter(function -> answers.get(function).size() == 1)
                .toList();
        assertThat(same).as(seed()).containsExactly("METER_SLOTS_OVERFLOW");
    }

    private static SlotState together(Map<String, SlotState> channels) {
        SlotsBuilder all = new SlotsBuilder();
        channels.values().forEach(all::merge);
        return all.build();
    }

    private static String seed() {
        return "-D" + StoredHouseholds.SEED + "=" + households.seed();
    }
}

package org.gridtally.core.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gridtally.core.Quality;

/** Whatever happens to the rows on their way, the state is that of the oracle, bit for bit. */
class SlotsPropertyTest {
    @Provide
    Arbitrary<List<Row>> rows() {
        return Rows.some();
    }

    @Property
    void holdsTheCanonicalRows(@ForAll("rows") List<Row> rows) {
        assertThat(SlowOracle.rowsOf(inOrder(rows).build())).isEqualTo(SlowOracle.canonical(rows));
        assertThat(SlowOracle.rowsOf(inOrder(rows))).isEqualTo(SlowOracle.canonical(rows));
    }

    @Property
    void splitShuffleDuplicateAndMergeGiveTheSameBytes(
            @ForAll("rows") List<Row> rows, @ForAll @IntRange(min = 1, max = 6) int parts, @ForAll long seed) {
        byte[] once = inOrder(rows).build().bytes();
        assertThat(scattered(rows, parts, new Random(seed), SlotsBuilder.DEFAULT_MAX_SLOTS)
                        .bytes())
                .isEqualTo(once);
    }

    @Property
    void mergeIsIdempotent(@ForAll("rows") List<Row> rows) {
        SlotState state = inOrder(rows).build();
        assertThat(new SlotsBuilder().merge(state).merge(state).build()).isEqualTo(state);
        assertThat(new SlotsBuilder().merge(SlotState.EMPTY).merge(state).build())
                .isEqualTo(state);
    }

    @Property
    void overflowDependsOnTheSlotsOnly(
            @ForAll("rows") List<Row> rows,
            @ForAll @IntRange(min = 1, max = 40) int maxSlots,
            @ForAll @IntRange(min = 1, max = 6) int parts,
            @ForAll long seed) {
        int slots = SlowOracle.canonical(rows).size();
        SlotState state = scattered(rows, parts, new Random(seed), maxSlots);
        assertThat(state.overflowed()).isEqualTo(slots > maxSlots);
        assertThat(SlowOracle.rowsOf(state)).hasSize(slots > maxSlots ? 0 : slots);
    }

    @Property
    void usageAndCountAreThoseOfTheCanonicalRows(@ForAll("rows") List<Row> rows) {
        List<Row> received = SlowOracle.canonical(rows).stream()
                .filter(row -> row.quality().isReceived())
                .filter(row -> Math.abs(row.value()) < Long.MAX_VALUE / 100 && row.value() != Long.MIN_VALUE)
                .toList();
        SlotState state = inOrder(received).build();
        BigInteger sum =
                received.stream().map(row -> BigInteger.valueOf(row.value())).reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(BigInteger.valueOf(Usage.of(state))).isEqualTo(sum);
        assertThat(SlotCount.of(inOrder(rows).build()))
                .isEqualTo(SlowOracle.canonical(rows).stream()
                        .filter(row -> row.quality().isReceived())
                        .count());
    }

    @Property
    void garbledBytesAreReadOrRefusedAndNothingWorse(
            @ForAll("rows") List<Row> rows, @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int changes) {
        byte[] bytes = inOrder(rows).build().bytes().clone();
        Random random = new Random(seed);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        try {
            SlowOracle.rowsOf(SlotState.ofBytes(bytes));
        } catch (SlotsFormatException refused) {
            assertThat(refused).hasMessageContaining("expected");
        }
    }

    @Property(tries = 200)
    void base64IsReadBack(@ForAll("rows") List<Row> rows) {
        SlotState state = inOrder(rows).build();
        assertThat(SlotState.ofBase64(state.toString())).isEqualTo(state).hasSameHashCodeAs(state);
    }

    @Property(tries = 200)
    void minimumQualityLeavesOutWhatIsBelow(@ForAll("rows") List<Row> rows, @ForAll Quality atLeast) {
        List<Row> small = rows.stream()
                .filter(row -> row.value() >= 0 && row.value() < 1_000_000_000_000L)
                .toList();
        long sum = SlowOracle.canonical(small).stream()
                .filter(row -> row.quality().isReceived() && row.quality().rank() >= atLeast.rank())
                .mapToLong(Row::value)
                .sum();
        assertThat(Usage.of(inOrder(small), atLeast)).isEqualTo(sum);
    }

    private static SlotsBuilder inOrder(List<Row> rows) {
        SlotsBuilder builder = new SlotsBuilder();
        rows.forEach(row -> row.into(builder));
        return builder;
    }

    /** Each row goes to one or two of the parts; the parts are merged pairwise in random order, some of them twice. */
    private static SlotState scattered(List<Row> rows, int parts, Random random, int maxSlots) {
        List<SlotsBuilder> builders = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            builders.add(new SlotsBuilder(maxSlots));
        }
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        for (Row row : shuffled) {
            row.into(builders.get(random.nextInt(parts)));
            row.into(builders.get(random.nextInt(parts)));
        }
        List<SlotState> states =
                new ArrayList<>(builders.stream().map(SlotsBuilder::build).toList());
        states.add(states.get(random.nextInt(states.size())));
        while (states.size() > 1) {
            SlotState left = states.remove(random.nextInt(states.size()));
            SlotState right = states.remove(random.nextInt(states.size()));
            states.add(new SlotsBuilder(maxSlots).merge(left).merge(right).build());
        }
        return states.get(0);
    }
}

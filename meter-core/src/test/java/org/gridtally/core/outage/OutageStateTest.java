package org.gridtally.core.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OutageStateTest {
    private record Report(String usagePoint, int off, int on) {}

    @Provide
    Arbitrary<List<Report>> reports() {
        return Combinators.combine(
                        Arbitraries.of("m1", "m2", "zähler", ""),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(1, 12))
                .as((usagePoint, off, minutes) -> new Report(usagePoint, off, off + minutes))
                .list()
                .ofMaxSize(30);
    }

    @Property
    void anyOrderSplitAndRepetitionGivesTheSameBytesAndTheMinutesOfASlowOracle(
            @ForAll("reports") List<Report> reports, @ForAll Random random) {
        OutageState whole = state(reports, 1000);
        List<Report> shuffled = new ArrayList<>(reports);
        shuffled.addAll(reports);
        Collections.shuffle(shuffled, random);
        OutagesBuilder left = new OutagesBuilder(1000);
        OutagesBuilder right = new OutagesBuilder(1000);
        shuffled.forEach(
                report -> (random.nextBoolean() ? left : right).add(report.usagePoint(), report.off(), report.on()));
        OutageState other = OutageState.ofBytes(right.build().bytes());
        OutageState merged = left.merge(other).merge(other).build();
        assertThat(merged).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(dark(merged)).isEqualTo(dark(reports));
        assertThat(merged.stats(5)).isEqualTo(stats(dark(reports)));
    }

    @Property
    void nearTheLimitTheAnswerIsExactOrNone(
            @ForAll("reports") List<Report> reports, @ForAll @IntRange(min = 1, max = 20) int limit) {
        OutageState found = state(reports, limit);
        OutageState exact = state(reports, 1000);
        int[] intervals = {0};
        exact.forEach((usagePoint, off, on) -> intervals[0]++);
        if (intervals[0] > limit) {
            assertThat(found).isEqualTo(OutageState.OVERFLOWED);
        } else if (new HashSet<>(reports).size() <= limit) {
            assertThat(found).isEqualTo(exact);
        } else {
            assertThat(found).isIn(exact, OutageState.OVERFLOWED);
        }
    }

    private static OutageState state(List<Report> reports, int limit) {
        OutagesBuilder builder = new OutagesBuilder(limit);
        reports.forEach(report -> builder.add(report.usagePoint(), report.off(), report.on()));
        return builder.build();
    }

    private static Map<String, BitSet> dark(List<Report> reports) {
        Map<String, BitSet> dark = new TreeMap<>();
        for (Report report : reports) {
            dark.computeIfAbsent(report.usagePoint(), point -> new BitSet()).set(report.off(), report.on());
        }
        return dark;
    }

    private static Map<String, BitSet> dark(OutageState state) {
        Map<String, BitSet> dark = new TreeMap<>();
        state.forEach((usagePoint, off, on) -> {
            BitSet minutes = dark.computeIfAbsent(usagePoint, point -> new BitSet());
            assertThat(minutes.length()).as("apart and ascending").isLessThan((int) Math.max(off, 1));
            minutes.set((int) off, (int) on);
        });
        return dark;
    }

    private static OutageStats stats(Map<String, BitSet> dark) {
        OutageStats stats = OutageStats.NONE;
        for (BitSet minutes : dark.values()) {
            for (int off = minutes.nextSetBit(0); off >= 0; ) {
                int on = minutes.nextClearBit(off);
                stats = stats.plus(on - off, 5);
                off = minutes.nextSetBit(on);
            }
        }
        return stats;
    }

    @Test
    void anOverflowedStateAnswersNothing() {
        OutageState state =
                new OutagesBuilder(1).add("m1", 0, 1).add("m1", 2, 3).build();
        assertThat(state).isEqualTo(OutageState.OVERFLOWED);
        assertThat(new OutagesBuilder(9).merge(state).add("m1", 0, 1).build()).isEqualTo(state);
        assertThatThrownBy(() -> state.stats(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the state overflowed its maximum number of intervals");
        assertThatThrownBy(() -> new OutagesBuilder(0)).hasMessage("maxIntervals: expected at least 1, found 0");
    }

    @Test
    void twoNamesThatAreWrittenAlikeAreOne() {
        OutageState state =
                new OutagesBuilder(9).add("\uD800", 0, 2).add("?", 1, 3).build();
        List<String> outages = new ArrayList<>();
        state.forEach((usagePoint, off, on) -> outages.add(usagePoint + off + on));
        assertThat(outages).containsExactly("?03");
    }

    @Test
    void whatThisReleaseCannotReadIsRefused() {
        byte[] bytes =
                new OutagesBuilder(9).add("m1", 0, 1).add("m2", 0, 1).build().bytes();
        assertRefused(
                changed(bytes, 0, 2),
                "outages state: expected format version 1, found 2; a version above it was written by a later release"
                        + " of Gridtally");
        assertRefused(changed(bytes, 1, 2), "expected flags 0 or 1, found 2");
        assertRefused(changed(bytes, 2, 1), "name: expected up to");
        assertRefused(changed(bytes, 7, '3'), "expected a usage point above m3, found m2");
        assertRefused(changed(bytes, 27, 0), "usage point m1: expected off before on");
        assertRefused(changed(bytes, 37, 2), "expected more than its 54 bytes");
        assertRefused(new byte[] {1}, "expected at least 2 bytes, found 1");
    }

    private static byte[] changed(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static void assertRefused(byte[] bytes, String message) {
        assertThatThrownBy(() -> OutageState.ofBytes(bytes).stats(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}

package org.gridtally.core.slots;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.gridtally.core.Quality;

/** Readings as head-ends send them, and as nobody should: few keys, so that they collide, and extreme numbers. */
public final class Rows {
    private static final long START = 1_711_839_600_000L;

    private Rows() {}

    /** Any number of readings. */
    public static Arbitrary<List<Row>> some() {
        return row().list().ofMaxSize(60);
    }

    private static Arbitrary<Row> row() {
        Arbitrary<String> series =
                Arbitraries.of("m1|a|", "m1|a|s1", "m1|a|s2", "m10|a|s1", "zähler|β|😀", "m2|b|s", "");
        Arbitrary<Long> time = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.longs().between(0, 40).map(slot -> START + slot * 900_000)),
                Tuple.of(1, Arbitraries.longs()));
        Arbitrary<Long> value = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.longs().between(0, 3_000).map(wh -> wh * 1_000_000)),
                Tuple.of(1, Arbitraries.of(0L, -1L, Long.MAX_VALUE, Long.MIN_VALUE)),
                Tuple.of(1, Arbitraries.longs()));
        Arbitrary<Long> version = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.longs().between(0, 3)), Tuple.of(1, Arbitraries.longs()));
        return Combinators.combine(series, time, value, version, Arbitraries.of(Quality.class))
                .as(Row::new);
    }
}

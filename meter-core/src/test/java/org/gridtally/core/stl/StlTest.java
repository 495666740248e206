package org.gridtally.core.stl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StlTest {
    private static final int PERIOD = 24;

    @Property(tries = 200)
    void thePartsAddUp(@ForAll Random random, @ForAll @IntRange(min = 2 * PERIOD, max = 8 * PERIOD) int length) {
        double[] values = random.doubles(length, 0, 100).toArray();
        Decomposition parts = new Stl(PERIOD, 13).decompose(values, all(length));
        for (int i = 0; i < length; i++) {
            assertThat(parts.trend()[i] + parts.seasonal()[i] + parts.remainder()[i])
                    .isCloseTo(values[i], offset(1e-9));
        }
    }

    @Test
    void aLineAndACycleLeaveNothing() {
        double[] values = IntStream.range(0, 8 * PERIOD)
                .mapToDouble(i -> 50 + 0.1 * i + 20 * Math.sin(2 * Math.PI * i / PERIOD))
                .toArray();
        Decomposition parts = new Stl(PERIOD, 13).decompose(values, all(values.length));
        for (int i = 0; i < values.length; i++) {
            assertThat(parts.remainder()[i]).isCloseTo(0, offset(1e-6));
            assertThat(parts.trend()[i]).isCloseTo(50 + 0.1 * i, offset(1e-6));
        }
    }

    @Test
    void anOutlierAndAGapMoveNeitherTrendNorSeason() {
        double[] values = cycle(8 * PERIOD);
        boolean[] present = all(values.length);
        values[100] += 500;
        for (int i = 60; i < 70; i++) {
            values[i] = 1000;
            present[i] = false;
        }
        Decomposition parts = new Stl(PERIOD, 13).decompose(values, present);
        assertThat(parts.remainder()[100]).isCloseTo(500, offset(5.0));
        double[] clean = cycle(values.length);
        for (int i = 0; i < values.length; i++) {
            assertThat(parts.trend()[i] + parts.seasonal()[i]).isCloseTo(clean[i], offset(5.0));
        }
    }

    /** The oracle sorts all values by their distance instead of sliding a window. */
    @Property(tries = 300)
    void loessFitsALineToTheNearestValues(
            @ForAll Random random,
            @ForAll @IntRange(min = 3, max = 30) int length,
            @ForAll @IntRange(min = 1, max = 8) int half) {
        int span = 2 * half + 1;
        double[] values = random.doubles(length, -10, 10).toArray();
        double[] weights = random.doubles(length, 0.1, 1).toArray();
        for (int place = 0; place < length; place++) {
            assertThat(new Loess(span).at(place, values, weights))
                    .isCloseTo(slowLoess(span, place, values, weights), offset(1e-6));
        }
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> new Stl(1, 7)).hasMessageContaining("period").hasMessageContaining("found 1");
        assertThatThrownBy(() -> new Stl(24, 8)).hasMessageContaining("odd number from 7, found 8");
        assertThatThrownBy(() -> new Stl(24, 7).decompose(new double[47], all(47)))
                .hasMessageContaining("found 47");
    }

    private static double slowLoess(int span, int place, double[] values, double[] weights) {
        List<Integer> nearest = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> Math.abs(i - place)))
                .limit(span)
                .toList();
        double reach = nearest.stream().mapToInt(i -> Math.abs(i - place)).max().orElseThrow()
                + Math.max(0, span - values.length) / 2.0;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double t0 = 0;
        double t1 = 0;
        for (int i : nearest) {
            double d = Math.abs(i - place) / reach;
            double w = weights[i] * Math.max(Math.pow(1 - d * d * d, 3), 1e-9);
            s0 += w;
            s1 += w * i;
            s2 += w * i * i;
            t0 += w * values[i];
            t1 += w * i * values[i];
        }
        // Cramer's rule on the normal equations.
        double determinant = s0 * s2 - s1 * s1;
        double intercept = (t0 * s2 - t1 * s1) / determinant;
        double slope = (s0 * t1 - s1 * t0) / determinant;
        return determinant < 1e-6 ? t0 / s0 : intercept + slope * place;
    }

    private static double[] cycle(int length) {
        return IntStream.range(0, length)
                .mapToDouble(i -> 50 + 20 * Math.sin(2 * Math.PI * i / PERIOD) + (i * 7919 % 13) / 13.0)
                .toArray();
    }

    private static boolean[] all(int length) {
        boolean[] present = new boolean[length];
        Arrays.fill(present, true);
        return present;
    }
}

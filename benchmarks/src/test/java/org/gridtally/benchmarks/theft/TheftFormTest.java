package org.gridtally.benchmarks.theft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TheftFormTest {
    private static final int PER_DAY = 48;
    private static final double[] HONEST = IntStream.range(0, 3 * PER_DAY)
            .mapToDouble(i -> 100 + i % PER_DAY + i / PER_DAY)
            .toArray();

    @ParameterizedTest
    @EnumSource(TheftForm.class)
    void aSeedGivesOneTheft(TheftForm form) {
        assertThat(form.steal(HONEST, PER_DAY, new Random(7))).isEqualTo(form.steal(HONEST, PER_DAY, new Random(7)));
    }

    @ParameterizedTest
    @EnumSource(
            value = TheftForm.class,
            names = {"MEAN", "REVERSED"})
    void twoFormsKeepTheTotal(TheftForm form) {
        double[] stolen = form.steal(HONEST, PER_DAY, new Random(7));
        assertThat(sum(stolen)).isCloseTo(sum(HONEST), offset(1e-6));
        assertThat(stolen).isNotEqualTo(HONEST);
    }

    @ParameterizedTest
    @EnumSource(
            value = TheftForm.class,
            names = {"SCALED", "ZERO_SPAN", "SCALED_EACH", "SCALED_MEAN"})
    void fourFormsLoseEnergy(TheftForm form) {
        assertThat(sum(form.steal(HONEST, PER_DAY, new Random(7)))).isLessThan(sum(HONEST));
    }

    @Test
    void aReversedDayStaysInItsDay() {
        double[] stolen = TheftForm.REVERSED.steal(HONEST, PER_DAY, new Random(7));
        assertThat(stolen[0]).isEqualTo(HONEST[PER_DAY - 1]);
        assertThat(stolen[2 * PER_DAY]).isEqualTo(HONEST[3 * PER_DAY - 1]);
    }

    @Test
    void theSameSpanOfEachDayIsZero() {
        double[] stolen = TheftForm.ZERO_SPAN.steal(HONEST, PER_DAY, new Random(7));
        long zeros = Arrays.stream(stolen).filter(value -> value == 0).count();
        assertThat(zeros % 3).isZero();
        assertThat(zeros / 3).isBetween(8L, 24L);
        for (int i = PER_DAY; i < stolen.length; i++) {
            assertThat(stolen[i] == 0).isEqualTo(stolen[i - PER_DAY] == 0);
        }
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}

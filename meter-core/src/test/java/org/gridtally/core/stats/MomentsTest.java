package org.gridtally.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MomentsTest {
    @Property
    void anySplitMergesToTheWhole(
            @ForAll @Size(max = 60) List<@DoubleRange(min = -1e6, max = 1e6) Double> given,
            @ForAll @IntRange(max = 60) int at) {
        double[] values = given.stream().mapToDouble(v -> v).toArray();
        int split = Math.min(at, values.length);
        Moments merged = Moments.of(values, 0, split).merge(Moments.of(values, split, values.length));
        Moments oneByOne = Moments.NONE;
        for (double value : values) {
            oneByOne = oneByOne.plus(value);
        }
        check(merged, values);
        check(oneByOne, values);
        check(Moments.of(values), values);
    }

    @Property
    void leavesOneOut(@ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -1e3, max = 1e3) Double> given) {
        double[] values = given.stream().mapToDouble(v -> v).toArray();
        LeaveOneOut others = new LeaveOneOut(values);
        for (int out = 0; out < values.length; out++) {
            double[] rest = new double[values.length - 1];
            System.arraycopy(values, 0, rest, 0, out);
            System.arraycopy(values, out + 1, rest, out, rest.length - out);
            check(others.without(out), rest);
        }
    }

    @Test
    void equalValuesHaveNoSpreadAtAll() {
        double[] values = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1};
        assertThat(Moments.of(values).deviation()).isZero();
        assertThat(Moments.of(values, 0, 3).merge(Moments.of(values, 3, 7)).deviation())
                .isZero();
    }

    @Test
    void aSmallSpreadFarFromZeroIsKept() {
        Moments far = Moments.of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16);
        assertThat(far.variance()).isEqualTo(30);
    }

    private static void check(Moments found, double[] values) {
        double sum = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            sum += value;
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        double mean = values.length == 0 ? 0 : sum / values.length;
        double m2 = 0;
        for (double value : values) {
            m2 += (value - mean) * (value - mean);
        }
        assertThat(found.count()).isEqualTo(values.length);
        assertThat(found.mean()).isCloseTo(mean, offset(1e-9 * Math.max(1, Math.abs(mean))));
        assertThat(found.m2()).isCloseTo(m2, offset(1e-9 * Math.max(1, m2)));
        assertThat(found.min()).isEqualTo(min);
        assertThat(found.max()).isEqualTo(max);
    }
}

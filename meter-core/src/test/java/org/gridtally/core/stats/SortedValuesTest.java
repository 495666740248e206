package org.gridtally.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SortedValuesTest {
    @Property
    void aWindowHoldsTheLastValuesInOrder(
            @ForAll @Size(min = 1, max = 80) List<@IntRange(min = -9, max = 9) Integer> values,
            @ForAll @IntRange(min = 1, max = 30) int capacity) {
        SlidingWindow window = new SlidingWindow(capacity);
        for (int i = 0; i < values.size(); i++) {
            window.add(values.get(i));
            List<Double> held = held(values, i, capacity);
            assertThat(window.size()).isEqualTo(held.size());
            assertThat(window.newest()).isEqualTo(values.get(i).doubleValue());
            assertThat(window.sorted().quantile(0)).isEqualTo(Collections.min(held));
            assertThat(window.sorted().largest(1)).isEqualTo(Collections.max(held));
            assertThat(window.sorted().median()).isEqualTo(median(held));
            assertThat(window.moments().mean())
                    .isCloseTo(held.stream().mapToDouble(v -> v).average().orElseThrow(), offset(1e-12));
        }
    }

    @Property
    void deviationsAreTakenFromTheMedian(
            @ForAll @Size(min = 1, max = 80) List<@IntRange(min = -99, max = 99) Integer> values) {
        List<Double> held = held(values, values.size() - 1, values.size());
        double median = median(held);
        List<Double> distances = held.stream().map(v -> Math.abs(v - median)).toList();
        SortedValues sorted = new SortedValues(held.stream().mapToDouble(v -> v).toArray());
        assertThat(sorted.medianAbsoluteDeviation()).isEqualTo(median(distances));
        assertThat(sorted.meanAbsoluteDeviation())
                .isCloseTo(distances.stream().mapToDouble(v -> v).average().orElseThrow(), offset(1e-9));
    }

    @Property
    void theMaximumIsOfTheLastValues(
            @ForAll @Size(min = 1, max = 80) List<@IntRange(min = -9, max = 9) Integer> values,
            @ForAll @IntRange(min = 1, max = 30) int capacity) {
        SlidingMaximum maximum = new SlidingMaximum(capacity);
        for (int i = 0; i < values.size(); i++) {
            maximum.add(values.get(i));
            assertThat(maximum.orAtLeast(-100)).isEqualTo(Collections.max(held(values, i, capacity)));
            assertThat(maximum.orAtLeast(50)).isEqualTo(50);
        }
    }

    @Test
    void quantilesInterpolateBetweenRanks() {
        SortedValues values = new SortedValues(new double[] {40, 10, 20, 30});
        assertThat(values.quantile(0.25)).isEqualTo(17.5);
        assertThat(values.quantile(0.9)).isEqualTo(37, offset(1e-12));
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> new SortedValues().median()).hasMessageContaining("at least one value");
        assertThatThrownBy(() -> new SortedValues(new double[] {1}).remove(2)).hasMessageContaining("found 2");
        assertThatThrownBy(() -> new SortedValues(new double[] {1}).largest(2)).hasMessageContaining("1 to 1, found 2");
        assertThatThrownBy(() -> new SlidingWindow(0)).hasMessageContaining("at least 1 point, found 0");
    }

    private static List<Double> held(List<Integer> values, int newest, int capacity) {
        return values.subList(Math.max(0, newest + 1 - capacity), newest + 1).stream()
                .map(Integer::doubleValue)
                .toList();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int n = sorted.size();
        return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    }
}

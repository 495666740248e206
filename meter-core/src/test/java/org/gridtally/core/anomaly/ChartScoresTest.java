package org.gridtally.core.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.assertj.core.data.Offset;

/** EWMA and CUSUM against their closed forms. */
@Domain(Series.class)
class ChartScoresTest {
    private static final double FLOOR = 0.5;
    private static final int BASELINE = 6;

    private final Ewma ewma = new Ewma(3, 0.2, BASELINE, FLOOR);
    private final Cusum cusum = new Cusum(5, 0.5, BASELINE, FLOOR);

    @Property
    void ewmaIsAWeightedSumOverItsOwnDeviation(@ForAll List<Double> values) {
        double[] scores = ewma.scores(Series.points(values));
        for (int i = 0; i < scores.length; i++) {
            double expected = i < BASELINE ? 0 : SlowScores.ewma(standardised(values, BASELINE, i + 1), 0.2);
            assertThat(scores[i]).as("point %d", i).isCloseTo(expected, near(expected));
        }
    }

    @Property
    void cusumIsTheLargestSumSinceItLastAlarmed(@ForAll List<Double> values) {
        double[] scores = cusum.scores(Series.points(values));
        int from = BASELINE;
        for (int i = 0; i < scores.length; i++) {
            double expected = i < BASELINE
                    ? 0
                    : SlowScores.cusum(standardised(values, from, i + 1), 0.5).sideOf(scores[i]);
            assertThat(scores[i]).as("point %d", i).isCloseTo(expected, near(expected));
            from = Math.abs(scores[i]) > cusum.limit() ? i + 1 : from;
        }
    }

    @Property
    void aStreamIsHeldAgainstItsWindow(@ForAll List<Double> values) {
        int window = 10;
        double[] averages = Series.stream(ewma, window, Series.points(values));
        double[] sums = Series.stream(cusum, window, Series.points(values));
        List<Double> all = new ArrayList<>();
        List<Double> sinceAlarm = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            List<Double> past = Series.before(values, i, window);
            if (past.size() >= BASELINE) {
                all.add(SlowScores.z(past, values.get(i), FLOOR));
                sinceAlarm.add(SlowScores.z(past, values.get(i), FLOOR));
            }
            double average = all.isEmpty() ? 0 : SlowScores.ewma(all, 0.2);
            double sum = all.isEmpty() ? 0 : SlowScores.cusum(sinceAlarm, 0.5).sideOf(sums[i]);
            assertThat(averages[i]).as("average at %d", i).isCloseTo(average, near(average));
            assertThat(sums[i]).as("sum at %d", i).isCloseTo(sum, near(sum));
            if (Math.abs(sums[i]) > cusum.limit()) {
                sinceAlarm.clear();
            }
        }
    }

    private static List<Double> standardised(List<Double> values, int from, int to) {
        List<Double> baseline = values.subList(0, BASELINE);
        return values.subList(from, to).stream()
                .map(value -> SlowScores.z(baseline, value, FLOOR))
                .toList();
    }

    private static Offset<Double> near(double expected) {
        return offset(1e-7 * Math.max(1, Math.abs(expected)));
    }
}

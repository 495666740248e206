package org.gridtally.core.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.assertj.core.data.Offset;

/** z, robust z and both Tukeys against their definitions, over whole series and over streams. */
@Domain(Series.class)
@Domain(DomainContext.Global.class)
class DistributionScoresTest {
    private static final double FLOOR = 1e-3;
    private static final int MIN_POINTS = 5;

    private static final AnomalyFunction Z = new ZScore(3, MIN_POINTS, FLOOR);
    private static final AnomalyFunction ROBUST = new RobustZ(3.5, MIN_POINTS, FLOOR);
    private static final AnomalyFunction TUKEY = new TukeyFences(AnomalyKind.TUKEY, 1.5, 0.25, 0.75, MIN_POINTS, FLOOR);
    private static final AnomalyFunction CUSTOM =
            new TukeyFences(AnomalyKind.CUSTOM_TUKEY, 1.5, 0.1, 0.9, MIN_POINTS, FLOOR);

    @Property
    void zLeavesTheTestedPointOut(@ForAll List<Double> values) {
        double[] scores = Z.scores(Series.points(values));
        for (int i = 0; i < scores.length; i++) {
            List<Double> others = new ArrayList<>(values);
            others.remove(i);
            double expected = others.size() < MIN_POINTS ? 0 : SlowScores.z(others, values.get(i), FLOOR);
            assertThat(scores[i]).as("point %d", i).isCloseTo(expected, near(expected));
        }
    }

    @Property
    void robustZ(@ForAll List<Double> values) {
        checkWhole(ROBUST, values, (all, value) -> SlowScores.robustZ(all, value, FLOOR));
    }

    @Property
    void tukey(@ForAll List<Double> values) {
        checkWhole(TUKEY, values, (all, value) -> SlowScores.tukey(all, value, 0.25, 0.75, FLOOR));
        checkWhole(CUSTOM, values, (all, value) -> SlowScores.tukey(all, value, 0.1, 0.9, FLOOR));
    }

    @Property
    void streamsKnowTheLastPointsOnly(@ForAll List<Double> values, @ForAll @IntRange(min = 1, max = 40) int window) {
        checkStream(Z, values, window, (past, value) -> SlowScores.z(past, value, FLOOR));
        checkStream(ROBUST, values, window, (past, value) -> SlowScores.robustZ(past, value, FLOOR));
        checkStream(TUKEY, values, window, (past, value) -> SlowScores.tukey(past, value, 0.25, 0.75, FLOOR));
        checkStream(CUSTOM, values, window, (past, value) -> SlowScores.tukey(past, value, 0.1, 0.9, FLOOR));
    }

    private static void checkWhole(
            AnomalyFunction function, List<Double> values, ToDoubleBiFunction<List<Double>, Double> slow) {
        double[] scores = function.scores(Series.points(values));
        for (int i = 0; i < scores.length; i++) {
            double expected = values.size() < MIN_POINTS ? 0 : slow.applyAsDouble(values, values.get(i));
            assertThat(scores[i]).as("point %d", i).isCloseTo(expected, near(expected));
        }
    }

    private static void checkStream(
            AnomalyFunction function, List<Double> values, int window, ToDoubleBiFunction<List<Double>, Double> slow) {
        double[] scores = Series.stream(function, window, Series.points(values));
        for (int i = 0; i < scores.length; i++) {
            List<Double> past = Series.before(values, i, window);
            double expected = past.size() < MIN_POINTS ? 0 : slow.applyAsDouble(past, values.get(i));
            assertThat(scores[i]).as("point %d", i).isCloseTo(expected, near(expected));
        }
    }

    private static Offset<Double> near(double expected) {
        return offset(1e-7 * Math.max(1, Math.abs(expected)));
    }
}

package org.gridtally.core.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Novelty against its definition, each view computed anew at every point. */
@Domain(Series.class)
class NoveltyTest {
    private static final double FLOOR = 0.25;
    private static final double LEAST = 1.5;
    private static final int WINDOW = 25;
    private static final int MEMORY = 30;
    private static final int AVERAGE = 4;

    private final Novelty novelty = new Novelty(1.1, WINDOW, MEMORY, AVERAGE, LEAST, FLOOR);

    @Property
    void isTheFurthestViewOverItsRecord(@ForAll List<Double> values) {
        List<Double> steps = new ArrayList<>();
        List<Double> means = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            steps.add(i == 0 ? 0 : values.get(i) - values.get(i - 1));
            means.add(SlowScores.mean(values.subList(Math.max(0, i + 1 - AVERAGE), i + 1)));
        }
        double[] level = ratios(values);
        double[] step = ratios(steps);
        double[] mean = ratios(means);
        double[] scores = novelty.scores(Series.points(values));
        for (int i = 0; i < scores.length; i++) {
            double furthest = Math.abs(step[i]) > Math.abs(level[i]) ? step[i] : level[i];
            double expected = Math.abs(mean[i]) > Math.abs(furthest) ? mean[i] : furthest;
            // Two views that are equally far may differ in the last bit, and with it in their sign.
            assertThat(Math.abs(scores[i]))
                    .as("point %d", i)
                    .isCloseTo(Math.abs(expected), offset(1e-6 * Math.max(1, Math.abs(expected))));
        }
    }

    private static double[] ratios(List<Double> view) {
        double[] distances = new double[view.size()];
        double[] ratios = new double[view.size()];
        for (int i = 0; i < ratios.length; i++) {
            List<Double> past = Series.before(view, i, WINDOW);
            distances[i] = past.size() < 20 ? 0 : SlowScores.tukey(past, view.get(i), 0.25, 0.75, FLOOR);
            double most = LEAST;
            for (int j = Math.max(0, i - MEMORY); j < i; j++) {
                most = Math.max(most, Math.abs(distances[j]));
            }
            ratios[i] = distances[i] / most;
        }
        return ratios;
    }
}

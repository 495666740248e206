package org.gridtally.core.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Flatlines and zero runs against a look back from each point. */
@Domain(Series.class)
class RunScoresTest {
    private final Flatline flatline = new Flatline(2, 0, Double.MAX_VALUE);
    private final ZeroRun zeroRun = new ZeroRun(2, 0, Double.MAX_VALUE);

    @Property
    void countsBackToTheRunsBegin(@ForAll List<Double> values) {
        SeriesPoints points = Series.points(values);
        double[] flat = flatline.scores(points);
        double[] zero = zeroRun.scores(points);
        for (int i = 0; i < values.size(); i++) {
            assertThat(flat[i]).isEqualTo(SlowScores.run(values.subList(0, i + 1), false));
            assertThat(zero[i]).isEqualTo(SlowScores.run(values.subList(0, i + 1), true));
        }
        assertThat(Series.stream(flatline, 90, points)).isEqualTo(flat);
        assertThat(Series.stream(zeroRun, 90, points)).isEqualTo(zero);
    }

    @Property
    void listsEachLongRunOnce(@ForAll List<Double> values) {
        List<Anomaly> expected = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            int length = SlowScores.run(values.subList(0, i + 1), true);
            boolean last = i + 1 == values.size() || values.get(i + 1) != 0;
            if (last && length > 2) {
                expected.add(new Anomaly((i + 1L - length) * Series.STEP, 0, length, AnomalyKind.ZERO_RUN));
            }
        }
        assertThat(zeroRun.anomalies(Series.points(values))).isEqualTo(expected);
    }
}

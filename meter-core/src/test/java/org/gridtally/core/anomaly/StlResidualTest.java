package org.gridtally.core.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A planted outlier is found, by the whole series and by a stream, with and without gaps; a cycle alone is none. */
class StlResidualTest {
    private static final long HOUR = 3_600_000L;
    private static final int DAYS = 12;

    private final StlResidual rule = new StlResidual(3.5, 24 * HOUR, 4, 13, 0.5);

    @Property(tries = 100)
    void thePlantedOutlierScoresHighest(
            @ForAll Random random, @ForAll @IntRange(min = 6 * 24, max = DAYS * 24 - 1) int at) {
        SeriesPoints points = withOutlier(random, at, 0.1);
        int planted = index(points, at);
        for (double[] scores : List.of(rule.scores(points), Series.stream(rule, 8 * 24, points))) {
            int highest = IntStream.range(0, scores.length)
                    .reduce((a, b) -> Math.abs(scores[b]) > Math.abs(scores[a]) ? b : a)
                    .orElseThrow();
            assertThat(highest).isEqualTo(planted);
            assertThat(scores[planted]).isGreaterThan(rule.limit());
        }
    }

    @Test
    void lessThanFourCyclesSayNothing() {
        List<Double> values =
                IntStream.range(0, 95).mapToObj(i -> (double) (i % 24)).toList();
        assertThat(rule.scores(Series.points(values, 0, HOUR))).containsOnly(0.0);
        assertThat(Series.stream(rule, 1000, Series.points(values, 0, HOUR))).containsOnly(0.0);
    }

    @Test
    void pointsThatAreMostlyGapsSayNothing() {
        long[] times = {0, HOUR, 2 * HOUR, 3 * HOUR, 1000 * HOUR};
        assertThat(rule.scores(new SeriesPoints(times, new double[] {1, 2, 3, 4, 5})))
                .containsOnly(0.0);
        assertThat(rule.scores(new SeriesPoints(new long[0], new double[0]))).isEmpty();
    }

    @Test
    void aClockSetBackDoesNotStopAStream() {
        StreamingScore stream = rule.streaming(1000);
        for (int i = 0; i < 200; i++) {
            stream.score(i * HOUR, i % 24);
        }
        stream.score(150 * HOUR, 7);
        for (int i = 200; i < 300; i++) {
            assertThat(Math.abs(stream.score(i * HOUR, i % 24))).isLessThan(rule.limit());
        }
    }

    private static SeriesPoints withOutlier(Random random, int at, double shareMissing) {
        List<Long> times = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < DAYS * 24; i++) {
            boolean kept = i == 0 || i == at || random.nextDouble() > shareMissing;
            if (kept) {
                times.add(i * HOUR);
                values.add(50 + 20 * Math.sin(2 * Math.PI * i / 24) + random.nextDouble() + (i == at ? 60 : 0));
            }
        }
        return new SeriesPoints(times.stream().mapToLong(Long::longValue).toArray(), Series.array(values));
    }

    private static int index(SeriesPoints points, int hour) {
        return IntStream.range(0, points.size())
                .filter(i -> points.time(i) == hour * HOUR)
                .findFirst()
                .orElseThrow();
    }
}

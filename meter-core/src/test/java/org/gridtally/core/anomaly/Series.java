package org.gridtally.core.anomaly;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Series with many ties and a few wild values, as meters have them. */
class Series extends DomainContextBase {
    static final long STEP = 1_800_000L;

    @Provide
    Arbitrary<List<Double>> values() {
        Arbitrary<Double> usual = Arbitraries.integers().between(-4, 12).map(v -> v / 2.0);
        Arbitrary<Double> zero = Arbitraries.just(0.0);
        Arbitrary<Double> wild = Arbitraries.doubles().between(-500, 500).ofScale(3);
        return Arbitraries.frequencyOf(Tuple.of(8, usual), Tuple.of(3, zero), Tuple.of(1, wild))
                .list()
                .ofMinSize(1)
                .ofMaxSize(90);
    }

    static SeriesPoints points(List<Double> values) {
        return points(values, 0, STEP);
    }

    static SeriesPoints points(List<Double> values, long start, long step) {
        long[] times =
                LongStream.range(0, values.size()).map(i -> start + i * step).toArray();
        return new SeriesPoints(times, array(values));
    }

    static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Each point's score as the stream gives it. */
    static double[] stream(AnomalyFunction function, int window, SeriesPoints points) {
        StreamingScore stream = function.streaming(window);
        double[] scores = new double[points.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = stream.score(points.time(i), points.value(i));
        }
        return scores;
    }

    /** The values before an index, at most so many. */
    static List<Double> before(List<Double> values, int index, int window) {
        return values.subList(Math.max(0, index - window), index);
    }
}

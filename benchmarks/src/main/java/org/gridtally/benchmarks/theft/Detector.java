package org.gridtally.benchmarks.theft;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gridtally.core.anomaly.AnomalyFunction;
import org.gridtally.core.anomaly.Cusum;
import org.gridtally.core.anomaly.Ewma;
import org.gridtally.core.anomaly.Flatline;
import org.gridtally.core.anomaly.HourOfWeekZ;
import org.gridtally.core.anomaly.SeriesPoints;
import org.gridtally.core.anomaly.StreamingScore;
import org.gridtally.core.anomaly.ZeroRun;

/**
 * Raises an alarm over a month, or does not.
 *
 * @param name as in metrics and tables
 * @param alarm true for a month it takes for stolen
 */
public record Detector(String name, Predicate<Month> alarm) {
    /** The check that validation rules have today: a period's mean day below half of that of the weeks before. */
    public static final String LOW_USAGE = "low_usage_check";

    /** Charts with twice the usual slack, for days of a home vary more than parts of a machine, and runs. */
    public static final String JOINED = "any_cusum_k1_or_run";

    private static final double LOW_SHARE = 0.5;

    private static final long DAY = 86_400_000L;

    /** Days before the month that a daily chart knows: eight weeks. */
    private static final int BASELINE = 56;

    /** The least deviation of a half-hour, in Wh, that matters. */
    private static final double FLOOR_WH = 50;

    /** The least deviation of a ratio that matters. */
    private static final double FLOOR_RATIO = 0.05;

    /** The functions that suit, and one that joins those which rarely err. */
    public static List<Detector> all() {
        Detector ratio = low("cusum_ratio_k1", cusum(1), DailyFeatures::ratios);
        Detector shape = high("cusum_shape_k1", cusum(1), DailyFeatures::shapes);
        Detector flatline = points("flatline", Flatline.defaults());
        Detector zeroRun = points("zero_run", ZeroRun.defaults());
        return List.of(
                new Detector(LOW_USAGE, Detector::lowUsage),
                // With the newest day alone in the average the chart is three-sigma against the weeks before.
                low("z_daily_total", new Ewma(3, 1, BASELINE, FLOOR_WH), DailyFeatures::totals),
                low("ewma_ratio", new Ewma(3, 0.2, BASELINE, FLOOR_RATIO), DailyFeatures::ratios),
                low("cusum_ratio", cusum(0.5), DailyFeatures::ratios),
                ratio,
                high("cusum_shape", cusum(0.5), DailyFeatures::shapes),
                shape,
                hourOfWeek(),
                flatline,
                zeroRun,
                new Detector(JOINED, month -> Stream.of(ratio, shape, flatline, zeroRun)
                        .anyMatch(detector -> detector.alarm.test(month))));
    }

    private static boolean lowUsage(Month month) {
        double before = Arrays.stream(month.usual.totals()).average().orElse(0);
        return Arrays.stream(month.found.totals()).average().orElse(0) < LOW_SHARE * before;
    }

    private static Cusum cusum(double slack) {
        return new Cusum(5, slack, BASELINE, FLOOR_RATIO);
    }

    /** An alarm when a daily figure is too low: too much energy is no theft, but the season. */
    private static Detector low(String name, AnomalyFunction function, Function<DailyFeatures, double[]> figure) {
        return new Detector(name, month -> Arrays.stream(chart(function, month, figure))
                .anyMatch(score -> score < -function.limit()));
    }

    /** An alarm when a daily figure is too high. */
    private static Detector high(String name, AnomalyFunction function, Function<DailyFeatures, double[]> figure) {
        return new Detector(name, month -> Arrays.stream(chart(function, month, figure))
                .anyMatch(score -> score > function.limit()));
    }

    /** A chart over a daily figure: the weeks before are its baseline, the month is what it watches. */
    private static double[] chart(AnomalyFunction function, Month month, Function<DailyFeatures, double[]> figure) {
        double[] usual = figure.apply(month.usual);
        double[] found = figure.apply(month.found);
        double[] days =
                DoubleStream.concat(Arrays.stream(usual), Arrays.stream(found)).toArray();
        long[] times = LongStream.range(0, days.length).map(day -> day * DAY).toArray();
        double[] scores = function.scores(new SeriesPoints(times, days));
        return Arrays.copyOfRange(scores, usual.length, scores.length);
    }

    /** A rule over half-hours, which needs no history. */
    private static Detector points(String name, AnomalyFunction function) {
        return new Detector(
                name, month -> !function.anomalies(new SeriesPoints(month.month.times(), month.month.values()))
                        .isEmpty());
    }

    /** More than twice the share of unusual half-hours that the weeks before had. */
    private static Detector hourOfWeek() {
        return new Detector("hour_of_week", month -> {
            HourOfWeekZ rule = new HourOfWeekZ(3, month.before.zone(), 4, FLOOR_WH);
            double[] usual = rule.scores(new SeriesPoints(month.before.times(), month.before.values()));
            StreamingScore stream = rule.streaming(month.before.times().length);
            score(stream, month.before);
            return unusual(rule, score(stream, month.month)) > 2 * unusual(rule, usual);
        });
    }

    private static double[] score(StreamingScore stream, HalfHours points) {
        return IntStream.range(0, points.times().length)
                .mapToDouble(i -> stream.score(points.times()[i], points.values()[i]))
                .toArray();
    }

    private static double unusual(AnomalyFunction rule, double[] scores) {
        return Arrays.stream(scores)
                        .filter(score -> Math.abs(score) > rule.limit())
                        .count()
                / (double) scores.length;
    }
}

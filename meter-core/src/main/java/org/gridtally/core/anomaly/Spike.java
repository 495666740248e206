package org.gridtally.core.anomaly;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gridtally.core.stats.SortedValues;

/**
 * Does the day's peak stand alone? The spike check of the validation rules for interval data (California "Standards for
 * Validating, Editing, and Estimating").
 *
 * <p>Score of the earliest highest value of a local day: (p1 - p3)/max(p3, floor) with the highest p1 and the third
 * highest p3; of any other value 0. Over a stream the day is the 24 hours before the point, which must top them all.
 *
 * @param limit above 0; default 1.8, that is 180 %
 * @param zone whose local days count
 * @param minPoints a day with fewer says nothing; at least 3, default 12
 * @param floor the least p3, in the value's unit; above 0, default 10<sup>-6</sup>
 */
public record Spike(double limit, ZoneId zone, int minPoints, double floor) implements AnomalyFunction {
    private static final long DAY = Duration.ofDays(1).toMillis();

    /** Checks the parameters. */
    public Spike {
        new Parameter(AnomalyKind.SPIKE, "limit").above(0, limit);
        new Parameter(AnomalyKind.SPIKE, "minPoints").atLeast(3, minPoints);
        new Parameter(AnomalyKind.SPIKE, "floor").above(0, floor);
    }

    /** 180 % over the third highest of the day. */
    public static Spike defaults(ZoneId zone) {
        return new Spike(1.8, zone, 12, Scale.RESOLUTION);
    }

    @Override
    public AnomalyKind kind() {
        return AnomalyKind.SPIKE;
    }

    @Override
    public double[] scores(SeriesPoints points) {
        double[] scores = new double[points.size()];
        int first = 0;
        while (first < scores.length) {
            int end = first + 1;
            while (end < scores.length && day(points.time(end)).equals(day(points.time(first)))) {
                end++;
            }
            scoreDay(points, first, end, scores);
            first = end;
        }
        return scores;
    }

    @Override
    public StreamingScore streaming(int window) {
        TimeWindow past = new TimeWindow(window, DAY);
        return (time, value) -> {
            past.forgetBefore(time);
            SortedValues day = past.sorted();
            boolean tops = day.size() + 1 >= minPoints && value > day.largest(1);
            double score = tops ? score(value, day.largest(2)) : 0;
            past.add(time, value);
            return score;
        };
    }

    private void scoreDay(SeriesPoints points, int first, int end, double[] scores) {
        if (end - first < minPoints) {
            return;
        }
        SortedValues day = new SortedValues();
        int peak = first;
        for (int i = first; i < end; i++) {
            day.add(points.value(i));
            peak = points.value(i) > points.value(peak) ? i : peak;
        }
        scores[peak] = score(day.largest(1), day.largest(3));
    }

    private double score(double highest, double third) {
        // A day without consumption, or one that only exports, has no peak.
        return highest <= 0 ? 0 : (highest - third) / Math.max(third, floor);
    }

    private LocalDate day(long time) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(time), zone);
    }
}

package org.gridtally.core.anomaly;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The definitions of the functions written down as slowly and as plainly as possible. */
final class SlowScores {
    private SlowScores() {}

    static double z(List<Double> others, double value, double floor) {
        double mean = mean(others);
        double squares = 0;
        for (double other : others) {
            squares += (other - mean) * (other - mean);
        }
        return (value - mean) / Math.max(Math.sqrt(squares / (others.size() - 1)), floor);
    }

    static double robustZ(List<Double> all, double value, double floor) {
        double median = quantile(all, 0.5);
        List<Double> distances = all.stream().map(v -> Math.abs(v - median)).toList();
        double scale = quantile(distances, 0.5) / 0.6745;
        if (scale == 0) {
            scale = 1.2533 * mean(distances);
        }
        return (value - median) / Math.max(scale, floor);
    }

    static double tukey(List<Double> all, double value, double low, double high, double floor) {
        double bottom = quantile(all, low);
        double top = quantile(all, high);
        double width = Math.max(top - bottom, floor);
        if (value > top) {
            return (value - top) / width;
        }
        return value < bottom ? (value - bottom) / width : 0;
    }

    /** lambda (1 - lambda)^age is the weight of each point; the deviation is that of the weighted sum. */
    static double ewma(List<Double> standardised, double lambda) {
        double level = 0;
        double variance = 0;
        for (int age = 0; age < standardised.size(); age++) {
            double weight = lambda * Math.pow(1 - lambda, age);
            level += weight * standardised.get(standardised.size() - 1 - age);
            variance += weight * weight;
        }
        return level / Math.sqrt(variance);
    }

    /** The largest sum, over every point it may have begun at, of what exceeds the slack. */
    static Sums cusum(List<Double> standardised, double slack) {
        double high = 0;
        double low = 0;
        for (int from = 0; from < standardised.size(); from++) {
            double up = 0;
            double down = 0;
            for (double u : standardised.subList(from, standardised.size())) {
                up += u - slack;
                down += -u - slack;
            }
            high = Math.max(high, up);
            low = Math.max(low, down);
        }
        return new Sums(high, low);
    }

    /** What has added up to either side. */
    record Sums(double high, double low) {
        /** The larger one; when both are equal but for the last bits, the side of the score is as good as the other. */
        double sideOf(double score) {
            boolean tie = Math.abs(high - low) < 1e-9 * Math.max(1, high);
            boolean up = tie ? score >= 0 : high > low;
            return up ? high : -low;
        }
    }

    static int run(List<Double> values, boolean zeros) {
        int length = 0;
        double last = values.get(values.size() - 1);
        if ((last == 0) != zeros) {
            return 0;
        }
        for (int i = values.size() - 1; i >= 0 && values.get(i) == last; i--) {
            length++;
        }
        return length;
    }

    static int hourOfWeek(long time, ZoneId zone) {
        ZonedDateTime local = Instant.ofEpochMilli(time).atZone(zone);
        return (local.getDayOfWeek().getValue() - 1) * 24 + local.getHour();
    }

    static double quantile(List<Double> values, double p) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        double rank = p * (sorted.size() - 1);
        double below = sorted.get((int) Math.floor(rank));
        double above = sorted.get((int) Math.ceil(rank));
        return below + (rank - Math.floor(rank)) * (above - below);
    }

    static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }

    static List<Double> list(double... values) {
        return Arrays.stream(values).boxed().toList();
    }
}

package org.gridtally.benchmarks.theft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridtally.core.profile.HourOfWeekProfile;

/**
 * What is each local day like beside the hour-of-week profile of the weeks before?
 *
 * <p>Ratio: the day's energy over what the profile expects of the same hours. Shape: the share of the day's energy that
 * lies at other half-hours than the profile has it, 0 to 1.
 */
final class DailyFeatures {
    private final Map<LocalDate, Day> days = new LinkedHashMap<>();

    DailyFeatures(HalfHours points, HourOfWeekProfile profile) {
        for (int i = 0; i < points.times().length; i++) {
            long time = points.times()[i];
            LocalDate date = LocalDate.ofInstant(Instant.ofEpochMilli(time), points.zone());
            days.computeIfAbsent(date, key -> new Day())
                    .add(points.values()[i], profile.at(time).mean());
        }
    }

    double[] ratios() {
        return days.values().stream().mapToDouble(Day::ratio).toArray();
    }

    double[] shapes() {
        return days.values().stream().mapToDouble(Day::shape).toArray();
    }

    double[] totals() {
        return days.values().stream().mapToDouble(day -> day.found).toArray();
    }

    private static final class Day {
        private final List<double[]> pairs = new ArrayList<>();
        private double found;
        private double expected;

        void add(double value, double usual) {
            pairs.add(new double[] {value, usual});
            found += value;
            expected += usual;
        }

        double ratio() {
            return expected > 0 ? found / expected : 1;
        }

        double shape() {
            if (found <= 0 || expected <= 0) {
                return 0;
            }
            return pairs.stream()
                            .mapToDouble(pair -> Math.abs(pair[0] / found - pair[1] / expected))
                            .sum()
                    / 2;
        }
    }
}

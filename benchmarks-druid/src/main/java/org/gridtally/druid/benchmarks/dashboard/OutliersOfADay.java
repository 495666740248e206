package org.gridtally.druid.benchmarks.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridtally.druid.benchmarks.fleet.Fleet;
import org.gridtally.druid.benchmarks.fleet.MeterDay;

/** The slots of a day that stand out by the robust z-score, worked out straight from its definition. */
final class OutliersOfADay {
    private static final double LIMIT = 3.5;

    private OutliersOfADay() {}

    /** Their times, ISO 8601. */
    static List<String> of(MeterDay day) {
        double[] wh = new double[MeterDay.SLOTS];
        for (int slot = 0; slot < wh.length; slot++) {
            wh[slot] = day.usage(slot) / 1e6;
        }
        double median = median(wh);
        double spread =
                median(Arrays.stream(wh).map(value -> Math.abs(value - median)).toArray());
        List<String> times = new ArrayList<>();
        for (int slot = 0; slot < wh.length; slot++) {
            if (Math.abs(0.6745 * (wh[slot] - median) / spread) > LIMIT) {
                times.add(Instant.ofEpochMilli(Fleet.START + slot * MeterDay.QUARTER)
                        .toString());
            }
        }
        return times;
    }

    private static double median(double[] values) {
        double[] ascending = values.clone();
        Arrays.sort(ascending);
        int half = ascending.length / 2;
        return ascending.length % 2 == 1 ? ascending[half] : (ascending[half - 1] + ascending[half]) / 2;
    }
}

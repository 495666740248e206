package org.gridtally.druid.benchmarks.dashboard;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.gridtally.druid.benchmarks.fleet.Fleet;
import org.gridtally.druid.benchmarks.fleet.MeterDay;

/** What the dashboard should say, added up from what the generator knows. */
final class FleetTruth {
    private static final int FIRST_PEAK_SLOT = 24;
    private static final int END_OF_PEAK_SLOT = 88;

    private final long[] load = new long[MeterDay.SLOTS];
    private final Map<String, Long> peakUsage = new TreeMap<>();
    private int incomplete;

    /** One meter in 500 came late: so many slots of its day are missing. */
    static int silentSlots(int meter) {
        return meter % 500 == 499 ? 1 + meter / 500 % 95 : 0;
    }

    void add(int meter, MeterDay day) {
        int silent = silentSlots(meter);
        incomplete += silent > 0 ? 1 : 0;
        for (int slot = silent; slot < MeterDay.SLOTS; slot++) {
            load[slot] += day.usage(slot);
            if (slot >= FIRST_PEAK_SLOT && slot < END_OF_PEAK_SLOT) {
                peakUsage.merge(Fleet.region(meter), day.usage(slot), Long::sum);
            }
        }
    }

    /** By the names under which the benchmark looks for them. Peak hours are 06:00 to 22:00 UTC. */
    Map<String, Object> answers() {
        long peak = Arrays.stream(load).max().orElse(0);
        int at = 0;
        while (load[at] != peak) {
            at++;
        }
        Map<String, Double> byRegion = new TreeMap<>();
        peakUsage.forEach((region, micros) -> byRegion.put(region, micros / 1e6));
        return Map.of(
                "peak_w",
                4 * peak / 1e6,
                "peak_time",
                Instant.ofEpochMilli(Fleet.START + at * MeterDay.QUARTER).toString(),
                "incomplete",
                incomplete,
                "tou_peak_wh",
                byRegion);
    }
}

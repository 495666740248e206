package org.gridtally.druid.benchmarks.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gridtally.druid.benchmarks.fleet.Fleet;
import org.gridtally.druid.benchmarks.fleet.MeterDay;

/** What the dashboard should say, added up from what the generator knows. */
final class FleetTruth {
    private static final int FIRST_PEAK_SLOT = 24;
    private static final int END_OF_PEAK_SLOT = 88;

    /** The meter whose anomalies the dashboard shows, UP0000123. */
    private static final int WATCHED = 123;

    private static final int SHOWN = 20;

    private final long[] load = new long[MeterDay.SLOTS];
    private final Map<String, Long> peakUsage = new TreeMap<>();
    /** Of the meters that came late: how much of their day is there. */
    private final List<Double> lateShares = new ArrayList<>();

    private List<String> outliers = List.of();
    private int meters;

    /** One meter in 500 came late: so many slots of its day are missing. */
    static int silentSlots(int meter) {
        return meter % 500 == 499 ? 1 + meter / 500 % 95 : 0;
    }

    void add(int meter, MeterDay day) {
        int silent = silentSlots(meter);
        meters++;
        if (silent > 0) {
            lateShares.add((MeterDay.SLOTS - silent) / (double) MeterDay.SLOTS);
        }
        if (meter == WATCHED) {
            outliers = OutliersOfADay.of(day);
        }
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
                "curve_wh",
                Arrays.stream(load).mapToDouble(micros -> micros / 1e6).toArray(),
                "lowest_shares",
                lowestShares(),
                "outliers",
                outliers,
                "tou_peak_wh",
                byRegion);
    }

    /** Ascending; the meters that came in time are whole. */
    private List<Double> lowestShares() {
        Stream<Double> whole = Stream.generate(() -> 1.0).limit(meters - lateShares.size());
        return Stream.concat(lateShares.stream().sorted(), whole).limit(SHOWN).toList();
    }
}

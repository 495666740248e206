package org.gridtally.benchmarks.theft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * A home's consumption, in Wh per half-hour.
 *
 * @param zone the home's local time
 * @param times epoch milliseconds, ascending
 * @param values one per time
 */
@SuppressWarnings("ArrayRecordComponent") // a plain carrier inside the benchmark; compared by nobody
public record HalfHours(ZoneId zone, long[] times, double[] values) {
    private static final double WH_PER_KWH = 1000;

    /**
     * Reads an Ausgrid file: local time, general consumption in kWh, further columns.
     *
     * <p>The wall clock has 48 half-hours on every day. Those that spring forward skips are left out; of those that
     * autumn repeats the first is meant.
     */
    public static HalfHours ausgrid(Path file) throws IOException {
        ZoneId zone = ZoneId.of("Australia/Sydney");
        ZoneRules rules = zone.getRules();
        TreeMap<Long, Double> points = new TreeMap<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            LocalDateTime local = LocalDateTime.parse(fields[0].replace(' ', 'T'));
            List<ZoneOffset> offsets = rules.getValidOffsets(local);
            if (!offsets.isEmpty()) {
                points.put(local.toInstant(offsets.get(0)).toEpochMilli(), WH_PER_KWH * Double.parseDouble(fields[1]));
            }
        }
        return new HalfHours(
                zone,
                points.keySet().stream().mapToLong(Long::longValue).toArray(),
                points.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The index of the first point at or behind a time. */
    int indexAt(long time) {
        int found = Arrays.binarySearch(times, time);
        return found < 0 ? -found - 1 : found;
    }

    /** Points from one index, included, to another, excluded. */
    HalfHours part(int from, int to) {
        return new HalfHours(zone, Arrays.copyOfRange(times, from, to), Arrays.copyOfRange(values, from, to));
    }

    /** The same times with other values. */
    HalfHours with(double[] others) {
        return new HalfHours(zone, times, others);
    }
}

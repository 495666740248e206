package org.gridtally.druid.benchmarks.fleet;

/**
 * Meters and the days they were read on, the same in every run: each reading depends on meter and day only.
 *
 * @param meters number of meters
 * @param days number of days, the first one being 2024-01-01 UTC
 */
public record Fleet(int meters, int days) {
    /** Changes with what is generated, so that no segments of another shape are taken for these. */
    public static final int GENERATION = 1;

    /** Start of the first day, milliseconds since 1970. */
    public static final long START = 1_704_067_200_000L;

    /** Milliseconds of a day. */
    public static final long DAY = 86_400_000L;

    private static final int REGIONS = 12;

    /** Number of days of meters. */
    public long meterDays() {
        return (long) meters * days;
    }

    /** The first meters only. */
    public Fleet first(int fewer) {
        return new Fleet(fewer, days);
    }

    /** The usage point of a meter. */
    public static String usagePoint(int meter) {
        return "UP%07d".formatted(meter);
    }

    /** Where the meter is. */
    public static String region(int meter) {
        return "region-%02d".formatted(meter % REGIONS);
    }
}

package org.gridtally.simulator.config;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which usage points are simulated, and over which days.
 *
 * @param usagePoints number of usage points
 * @param days number of local days
 * @param interval length of an interval; it divides a day
 * @param zone zone of the usage points read over ESPI; NEM12 days are always those of UTC+10
 * @param startDate first local day
 * @param nem12Share share of the usage points that arrive as NEM12 files, 0 to 1
 * @param groups number of meter groups the ESPI usage points are spread over
 */
public record Population(
        int usagePoints, int days, Duration interval, ZoneId zone, LocalDate startDate, double nem12Share, int groups) {

    /** The night of 25 October 2026 has 25 hours in central Europe. */
    public static final LocalDate BEFORE_CLOCK_CHANGE = LocalDate.of(2026, 10, 24);

    /** No European clock changes in the weeks after this day. */
    public static final LocalDate QUIET_DAYS = LocalDate.of(2026, 6, 1);

    public Population {
        require(usagePoints >= 1 && usagePoints <= 1_000_000, "usage points", "1 to 1000000", usagePoints);
        require(days >= 1 && days <= 3660, "days", "1 to 3660", days);
        require(divides(interval), "interval", "a divisor of a day from PT1M", interval);
        require(nem12Share >= 0 && nem12Share <= 1, "share of NEM12 usage points", "0 to 1", nem12Share);
        require(groups >= 1 && groups <= 1000, "meter groups", "1 to 1000", groups);
    }

    /** The number of usage points that arrive as NEM12 files. */
    public int nem12UsagePoints() {
        return (int) Math.round(usagePoints * nem12Share);
    }

    /** Start of the first local day. */
    public Instant start() {
        return startDate.atStartOfDay(zone).toInstant();
    }

    /** End of the last local day. */
    public Instant end() {
        return startDate.plusDays(days).atStartOfDay(zone).toInstant();
    }

    private static boolean divides(Duration interval) {
        long seconds = interval.toSeconds();
        return seconds >= 60 && 86_400 % seconds == 0 && interval.equals(Duration.ofSeconds(seconds));
    }

    private static void require(boolean holds, String what, String expected, Object found) {
        if (!holds) {
            throw new IllegalArgumentException(what + ": expected " + expected + ", found " + found);
        }
    }
}

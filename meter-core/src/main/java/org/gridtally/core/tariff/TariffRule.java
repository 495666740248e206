package org.gridtally.core.tariff;

import org.jspecify.annotations.Nullable;

/**
 * When a period of the tariff holds.
 *
 * @param period name of the period, such as {@code peak}
 * @param season name of the season, null for the whole year
 * @param dayType name of the day type, null for every day
 * @param fromMinute first minute of the local day, 0 to 1439
 * @param toMinute minute behind the last one, 1 to 1440
 */
public record TariffRule(
        String period, @Nullable String season, @Nullable String dayType, int fromMinute, int toMinute) {
    public TariffRule {
        if (fromMinute < 0 || toMinute > 1440 || fromMinute >= toMinute) {
            throw new IllegalArgumentException(
                    "period '" + period + "': expected 00:00 <= from < to <= 24:00, found from " + clock(fromMinute)
                            + " to " + clock(toMinute) + "; split a span over midnight in two");
        }
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(Math.floorDiv(minute, 60), Math.floorMod(minute, 60));
    }
}

package org.gridtally.core.tariff;

import java.time.DayOfWeek;
import java.util.Set;

/**
 * Days that a tariff treats alike.
 *
 * @param name as the tariff calls them
 * @param weekdays the days of the week
 * @param holidays true when public holidays belong to it, whatever day of the week they fall on
 */
public record DayType(String name, Set<DayOfWeek> weekdays, boolean holidays) {
    public DayType {
        if (weekdays.isEmpty() && !holidays) {
            throw new IllegalArgumentException("day type '" + name + "': expected weekdays or holidays, found neither");
        }
        weekdays = Set.copyOf(weekdays);
    }
}

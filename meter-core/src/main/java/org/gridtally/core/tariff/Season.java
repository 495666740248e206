package org.gridtally.core.tariff;

import java.time.LocalDate;
import java.time.MonthDay;

/** A part of the year, first and last day included; it may go over the turn of the year. */
public record Season(String name, MonthDay first, MonthDay last) {
    /** True when the day lies in the season. */
    public boolean contains(LocalDate day) {
        MonthDay at = MonthDay.from(day);
        return first.compareTo(last) <= 0
                ? at.compareTo(first) >= 0 && at.compareTo(last) <= 0
                : at.compareTo(first) >= 0 || at.compareTo(last) <= 0;
    }
}

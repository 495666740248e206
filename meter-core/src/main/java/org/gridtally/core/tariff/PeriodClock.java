package org.gridtally.core.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/** Tells the tariff period along ascending instants; keeps the rules of the day at hand. For one thread. */
public final class PeriodClock {
    private final TariffCalendar calendar;
    private LocalDate day = LocalDate.MIN;
    private List<TariffRule> rules = List.of();

    public PeriodClock(TariffCalendar calendar) {
        this.calendar = calendar;
    }

    /** The period that holds at the instant, UTC milliseconds since 1970. */
    public String periodAt(long time) {
        ZonedDateTime local = Instant.ofEpochMilli(time).atZone(calendar.zone());
        if (!local.toLocalDate().equals(day)) {
            day = local.toLocalDate();
            rules = calendar.rulesOf(day);
        }
        int minute = local.getHour() * 60 + local.getMinute();
        for (TariffRule rule : rules) {
            if (minute >= rule.fromMinute() && minute < rule.toMinute()) {
                return rule.period();
            }
        }
        return calendar.defaultPeriod();
    }
}

package org.gridtally.core.tariff;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Tells the tariff period that holds at an instant. The meters of a fleet share their days, so it remembers the periods
 * of the days it was asked about: 11 years of them. For any number of threads.
 */
public final class PeriodClock {
    private static final int DAYS = 4096;

    private final TariffCalendar calendar;
    private final List<String> periods;
    /** Two days whose numbers share the lower bits take each other's place; a day that is missing is made again. */
    private final AtomicReferenceArray<PeriodDay> days = new AtomicReferenceArray<>(DAYS);

    public PeriodClock(TariffCalendar calendar) {
        this.calendar = calendar;
        this.periods = calendar.periods();
    }

    /** The names of all periods, in the order of the calendar. */
    public List<String> periods() {
        return periods;
    }

    /** The period that holds at the instant, UTC milliseconds since 1970. */
    public String periodAt(long time) {
        return periods.get(new PeriodCursor(this).at(time));
    }

    PeriodDay dayOf(long time) {
        long number = Math.floorDiv(time, PeriodDay.MILLIS);
        int place = (int) (number & (DAYS - 1));
        PeriodDay day = days.get(place);
        if (day == null || day.number() != number) {
            day = PeriodDay.of(number, calendar, periods);
            days.set(place, day);
        }
        return day;
    }
}

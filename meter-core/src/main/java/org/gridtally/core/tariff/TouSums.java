package org.gridtally.core.tariff;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gridtally.core.slots.SeriesSlots;
import org.gridtally.core.slots.Slots;

/**
 * How much was used in each period of a tariff: the sum of the received canonical slots by the period that holds at their
 * start. Every period is there, with 0 where nothing was used.
 */
public final class TouSums {
    private TouSums() {}

    /**
     * Micro-units by period, over all series.
     *
     * @throws ArithmeticException when a sum does not fit a long
     */
    public static Map<String, Long> of(Slots slots, TariffCalendar calendar) {
        Map<String, Long> sums = new LinkedHashMap<>();
        calendar.periods().forEach(period -> sums.put(period, 0L));
        slots.complete().forEachSeries(series -> add(series, new PeriodClock(calendar), sums));
        return sums;
    }

    private static void add(SeriesSlots series, PeriodClock clock, Map<String, Long> sums) {
        for (int i = 0; i < series.size(); i++) {
            if (series.quality(i).isReceived()) {
                sums.merge(clock.periodAt(series.time(i)), series.value(i), Math::addExact);
            }
        }
    }
}

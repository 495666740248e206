package org.gridtally.core.tariff;

import java.util.List;
import org.gridtally.core.Micros;
import org.gridtally.core.Quality;
import org.gridtally.core.slots.SeriesSlots;
import org.gridtally.core.slots.Slots;

/**
 * How much was used in each period of a tariff: the sum and the number of the received canonical slots by the period
 * that holds at their start, over all series. Every period is there, with 0 where nothing was used.
 */
public final class TouSums {
    private final PeriodClock clock;
    private final Quality atLeast;
    private final long[] micros;
    private final long[] counts;

    private TouSums(PeriodClock clock, Quality atLeast) {
        this.clock = clock;
        this.atLeast = atLeast;
        this.micros = new long[clock.periods().size()];
        this.counts = new long[micros.length];
    }

    /**
     * The sums over every received slot.
     *
     * @throws ArithmeticException when one does not fit a long
     */
    public static TouSums of(Slots slots, PeriodClock clock) {
        return of(slots, clock, Quality.UNKNOWN);
    }

    /**
     * The sums over the received slots of at least this quality.
     *
     * @throws ArithmeticException when one does not fit a long
     */
    public static TouSums of(Slots slots, PeriodClock clock, Quality atLeast) {
        TouSums sums = new TouSums(clock, atLeast);
        slots.complete().forEachSeries(sums::add);
        return sums;
    }

    /** The names of the periods, in the order of the calendar. */
    public List<String> periods() {
        return clock.periods();
    }

    /** Micro-units in a period, by its place in {@link #periods()}. */
    public long micros(int period) {
        return micros[period];
    }

    /** Slots in a period, by its place. */
    public long slots(int period) {
        return counts[period];
    }

    /** False when there was no such slot in any period. */
    public boolean hasAny() {
        for (long count : counts) {
            if (count > 0) {
                return true;
            }
        }
        return false;
    }

    private void add(SeriesSlots series) {
        PeriodCursor cursor = new PeriodCursor(clock);
        for (int i = 0; i < series.size(); i++) {
            Quality quality = series.quality(i);
            if (quality.isReceived() && quality.compareTo(atLeast) >= 0) {
                int period = cursor.at(series.time(i));
                micros[period] = plus(micros[period], series.value(i), period);
                counts[period]++;
            }
        }
    }

    private long plus(long sum, long value, int period) {
        long result = sum + value;
        if (((sum ^ result) & (value ^ result)) < 0) {
            throw new ArithmeticException("period '" + periods().get(period) + "': expected a sum below "
                    + Micros.toDecimal(Long.MAX_VALUE).toPlainString() + ", found a larger one");
        }
        return result;
    }
}

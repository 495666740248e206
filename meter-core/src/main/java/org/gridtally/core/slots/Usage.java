package org.gridtally.core.slots;

import org.gridtally.core.Micros;
import org.gridtally.core.Quality;

/**
 * How much was used: the sum of the received canonical slots, in micro-units. Meant for interval readings; both devices'
 * parts of the slot in which a meter was exchanged add up.
 */
public final class Usage {
    private Usage() {}

    /**
     * The sum over every received slot.
     *
     * @throws ArithmeticException when it does not fit a long
     */
    public static long of(Slots slots) {
        return of(slots, Quality.UNKNOWN);
    }

    /**
     * The sum over the received slots of at least this quality.
     *
     * @throws ArithmeticException when it does not fit a long
     */
    public static long of(Slots slots, Quality atLeast) {
        Sum sum = new Sum(atLeast);
        slots.complete().forEachSeries(sum::add);
        return sum.micros;
    }

    private static final class Sum {
        private final Quality atLeast;
        private long micros;

        Sum(Quality atLeast) {
            this.atLeast = atLeast;
        }

        void add(SeriesSlots series) {
            for (int i = 0; i < series.size(); i++) {
                Quality quality = series.quality(i);
                if (quality.isReceived() && quality.compareTo(atLeast) >= 0) {
                    micros = plus(micros, series.value(i), series);
                }
            }
        }

        private static long plus(long sum, long value, SeriesSlots series) {
            try {
                return Math.addExact(sum, value);
            } catch (ArithmeticException e) {
                ArithmeticException named = new ArithmeticException("usage: expected a sum below "
                        + Micros.toDecimal(Long.MAX_VALUE).toPlainString() + ", found a larger one at series "
                        + series.series());
                named.initCause(e);
                throw named;
            }
        }
    }
}

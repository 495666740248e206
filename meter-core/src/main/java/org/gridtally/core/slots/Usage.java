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
        /** By the least quality that counts, then by rank. A table, because it is asked for every slot of a fleet. */
        private static final boolean[][] COUNTED = counted();

        private final boolean[] counted;
        private long micros;

        Sum(Quality atLeast) {
            this.counted = COUNTED[atLeast.rank()];
        }

        void add(SeriesSlots series) {
            long sum = micros;
            int size = series.size();
            for (int i = 0; i < size; i++) {
                if (counted[series.rank(i)]) {
                    sum = plus(sum, series.value(i), series);
                }
            }
            micros = sum;
        }

        private static long plus(long sum, long value, SeriesSlots series) {
            long result = sum + value;
            if (((sum ^ result) & (value ^ result)) < 0) {
                throw new ArithmeticException("usage: expected a sum below "
                        + Micros.toDecimal(Long.MAX_VALUE).toPlainString() + ", found a larger one at series "
                        + series.series());
            }
            return result;
        }

        private static boolean[][] counted() {
            Quality[] all = Quality.values();
            boolean[][] counted = new boolean[all.length][all.length];
            for (Quality least : all) {
                for (Quality quality : all) {
                    counted[least.rank()][quality.rank()] = quality.isReceived() && quality.compareTo(least) >= 0;
                }
            }
            return counted;
        }
    }
}

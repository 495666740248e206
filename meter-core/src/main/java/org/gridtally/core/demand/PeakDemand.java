package org.gridtally.core.demand;

import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.gridtally.core.channel.ChannelSeries;
import org.gridtally.core.grid.Grid;

/**
 * The highest average over windows of k slots, and when it was.
 *
 * <p>A window in which a slot is missing does not count, and a reading beside the grid is in no window. Of equal windows
 * the earliest is the peak. Sums of micro-units are compared, so the peak does not hang on the rounding of an average.
 *
 * @param sum micro-units in the window
 * @param time start of the window, UTC milliseconds since 1970
 * @param windowMillis length of the window
 */
public record PeakDemand(long sum, long time, long windowMillis) {
    /** The peak over windows that start at every multiple of k slots since local midnight, as tariffs bill it. */
    public static Optional<PeakDemand> block(ChannelSeries series, Grid grid, int slots) {
        Window window = Window.of(grid, slots);
        if (86_400_000L % window.millis() != 0) {
            throw new IllegalArgumentException(
                    "slots: expected a number whose window divides a day, found " + slots + " of " + grid.step());
        }
        return highest(series, window, time -> grid.isMultiple(time, window.millis()));
    }

    /** The peak over windows that start at every slot. */
    public static Optional<PeakDemand> rolling(ChannelSeries series, Grid grid, int slots) {
        return highest(series, Window.of(grid, slots), time -> true);
    }

    /** Average over the window per hour: W for slots in Wh. */
    public double perHour() {
        return sum / 1e6 * 3_600_000 / windowMillis;
    }

    private static Optional<PeakDemand> highest(ChannelSeries series, Window window, Starts starts) {
        PeakDemand peak = null;
        int[] slots = onGrid(series, window.grid());
        long sum = 0;
        int run = 0;
        for (int i = 0; i < slots.length; i++) {
            boolean follows = i > 0 && series.time(slots[i]) - series.time(slots[i - 1]) == window.step();
            if (!follows) {
                run = 0;
                sum = 0;
            }
            sum = Math.addExact(sum, series.value(slots[i]));
            if (++run > window.slots()) {
                sum = Math.subtractExact(sum, series.value(slots[i - window.slots()]));
            }
            if (run >= window.slots() && (peak == null || sum > peak.sum)) {
                long start = series.time(slots[i - window.slots() + 1]);
                if (starts.mayStartAt(start)) {
                    peak = new PeakDemand(sum, start, window.millis());
                }
            }
        }
        return Optional.ofNullable(peak);
    }

    private static int[] onGrid(ChannelSeries series, Grid grid) {
        LongPredicate isSlot = grid.slotTest();
        return IntStream.range(0, series.size())
                .filter(i -> isSlot.test(series.time(i)))
                .toArray();
    }

    /** Which windows count. */
    private interface Starts {
        boolean mayStartAt(long time);
    }

    private record Window(Grid grid, int slots) {
        static Window of(Grid grid, int slots) {
            if (slots < 1) {
                throw new IllegalArgumentException("slots: expected 1 or more, found " + slots);
            }
            return new Window(grid, slots);
        }

        long step() {
            return grid.stepMillis();
        }

        long millis() {
            return step() * slots;
        }
    }
}

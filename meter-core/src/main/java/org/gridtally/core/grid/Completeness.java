package org.gridtally.core.grid;

import org.gridtally.core.slots.Slots;

/**
 * How many of the slots that were due were received.
 *
 * <p>Counted per channel, whichever devices measured: the slot in which a meter was exchanged counts once. Rows at no
 * slot of the grid are counted apart and fill no slot.
 *
 * @param received distinct slots of the grid with a received reading
 * @param expected slots of the grid that were due
 * @param offGrid distinct instants with a received reading that are no slot of the grid
 */
public record Completeness(long received, long expected, long offGrid) {
    /**
     * Against the local days, midnight to midnight, that the slots touch; days are judged per channel.
     *
     * <p>A day without any row is not seen: ask with {@link #of(Slots, Grid, long, long)} where such days matter.
     */
    public static Completeness ofTouchedDays(Slots slots, Grid grid) {
        GridClock clock = new GridClock(grid);
        return count(slots, new TouchedDays(grid, clock), Long.MIN_VALUE, Long.MAX_VALUE, clock);
    }

    /**
     * Against [from, to), milliseconds since 1970, for each channel of the slots; without any row one channel was due.
     */
    public static Completeness of(Slots slots, Grid grid, long from, long to) {
        if (from >= to) {
            throw new IllegalArgumentException("range: expected from before to, found from " + from + " and to " + to);
        }
        return count(slots, new DeclaredRange(grid.slotsBetween(from, to)), from, to, new GridClock(grid));
    }

    /** received / expected; NaN when nothing was due. */
    public double ratio() {
        return expected == 0 ? Double.NaN : received / (double) expected;
    }

    private static Completeness count(Slots slots, Expectation expectation, long from, long to, GridClock clock) {
        ChannelSlots channels = new ChannelSlots(clock, expectation, from, to);
        slots.complete().forEachSeries(channels::add);
        return channels.finish();
    }
}

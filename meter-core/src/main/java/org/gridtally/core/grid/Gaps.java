package org.gridtally.core.grid;

import org.gridtally.core.channel.ChannelSeries;
import org.jspecify.annotations.Nullable;

/**
 * Runs of slots that were due and not received, on one channel.
 *
 * @param count number of runs
 * @param missing slots in all of them
 * @param longest slots in the longest run
 * @param longestStart the first slot of the longest run, of equal ones the earliest; without any the start of the range
 */
public record Gaps(long count, long missing, long longest, long longestStart) {
    /**
     * The gaps in [from, to), milliseconds since 1970. Readings off the grid fill no slot.
     *
     * @param series the channel, null when nothing was received at all
     */
    public static Gaps of(@Nullable ChannelSeries series, Grid grid, long from, long to) {
        if (from >= to) {
            throw new IllegalArgumentException("range: expected from before to, found from " + from + " and to " + to);
        }
        Walk walk = new Walk(grid, from);
        GridClock clock = new GridClock(grid);
        for (int i = 0; series != null && i < series.size(); i++) {
            long time = series.time(i);
            if (time >= from && time < to && clock.isOnGrid(time)) {
                walk.received(time);
            }
        }
        walk.missingUpTo(to);
        return new Gaps(walk.count, walk.missing, walk.longest, walk.longestStart);
    }

    private static final class Walk {
        private final Grid grid;
        /** Where the next slot may be: the start of the range, then the instant behind the last slot received. */
        private long open;
        /** Where the next slot is unless the clocks are changed in between. */
        private long next;

        private long count;
        private long missing;
        private long longest;
        private long longestStart;

        Walk(Grid grid, long from) {
            this.grid = grid;
            this.open = from;
            this.next = from;
            this.longestStart = from;
        }

        void received(long time) {
            // Side by side is the usual case; it needs no look at the clocks of the zone.
            if (time != next) {
                missingUpTo(time);
            }
            open = time + 1;
            next = time + grid.stepMillis();
        }

        void missingUpTo(long time) {
            long slots = grid.slotsBetween(open, time);
            if (slots == 0) {
                return;
            }
            count++;
            missing += slots;
            if (slots > longest) {
                longest = slots;
                longestStart = grid.firstSlotFrom(open);
            }
        }
    }
}

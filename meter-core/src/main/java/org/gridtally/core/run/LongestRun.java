package org.gridtally.core.run;

import org.gridtally.core.channel.ChannelSeries;

/** The longest run of a kind by number of readings; of equal ones the earliest. */
public final class LongestRun {
    private LongestRun() {}

    /**
     * The longest run.
     *
     * @param maxGapMillis a longer time between two readings ends a run, since nothing is known of it
     */
    public static Run of(ChannelSeries series, RunKind kind, long maxGapMillis) {
        if (maxGapMillis < 1) {
            throw new IllegalArgumentException("maximum gap: expected 1 ms or more, found " + maxGapMillis);
        }
        Run longest = Run.NONE;
        int start = -1;
        for (int i = 0; i < series.size(); i++) {
            if (!kind.holds(series, i)) {
                start = -1;
                continue;
            }
            boolean goesOn =
                    start >= 0 && series.time(i) - series.time(i - 1) <= maxGapMillis && kind.continues(series, i);
            start = goesOn ? start : i;
            if (i - start + 1 > longest.readings()) {
                longest = new Run(series.time(start), i - start + 1, series.time(i) - series.time(start));
            }
        }
        return longest;
    }
}

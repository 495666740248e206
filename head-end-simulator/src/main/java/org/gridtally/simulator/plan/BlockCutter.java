package org.gridtally.simulator.plan;

/**
 * Where a series is cut into blocks: backlog blocks hold up to a day, live blocks a few readings. No block reaches from
 * the backlog into the live part.
 */
final class BlockCutter {
    private static final int SECONDS_PER_DAY = 86_400;

    private final long backlogEnd;
    private final int liveReadings;

    BlockCutter(long backlogEndSecond, int liveReadings) {
        this.backlogEnd = backlogEndSecond;
        this.liveReadings = liveReadings;
    }

    /** The position behind the block that begins at a position. */
    int end(Points points, int from) {
        long start = points.seconds()[from];
        boolean live = start >= backlogEnd;
        long limit = live ? Long.MAX_VALUE : Math.min(backlogEnd, start + SECONDS_PER_DAY);
        int most = live ? liveReadings : Integer.MAX_VALUE;
        int to = from;
        while (to < points.size() && to - from < most && points.seconds()[to] < limit) {
            to++;
        }
        return to;
    }
}

package org.gridtally.simulator.plan;

/** Where intervals begin; a step of real time, so that a day of 25 hours has more of them. */
final class Grid {
    private Grid() {}

    static long[] starts(long fromSecond, long toSecond, int stepSeconds) {
        long[] starts = new long[(int) ((toSecond - fromSecond) / stepSeconds)];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = fromSecond + (long) i * stepSeconds;
        }
        return starts;
    }
}

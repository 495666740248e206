package org.gridtally.core.voltage;

import org.gridtally.core.channel.ChannelSeries;

/** Goes along the samples of one phase once and tells where each lies. */
final class BandWalk {
    private final long low;
    private final long high;
    private final long maxGapMillis;
    private long below;
    private long above;
    private long covered;
    private int sags;
    private int swells;

    BandWalk(long low, long high, long maxGapMillis) {
        this.low = low;
        this.high = high;
        this.maxGapMillis = maxGapMillis;
    }

    VoltageBand along(ChannelSeries samples) {
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        long sum = 0;
        int side = 0;
        for (int i = 0; i < samples.size(); i++) {
            long value = samples.value(i);
            min = Math.min(min, value);
            max = Math.max(max, value);
            sum = Math.addExact(sum, value);
            int now = value < low ? -1 : value > high ? 1 : 0;
            enter(side, now);
            hold(now, i + 1 < samples.size() ? samples.time(i + 1) - samples.time(i) : 0);
            side = now;
        }
        return new VoltageBand(min, max, sum / 1e6 / samples.size(), below, above, covered, sags, swells);
    }

    private void enter(int before, int now) {
        if (now != before) {
            sags += now < 0 ? 1 : 0;
            swells += now > 0 ? 1 : 0;
        }
    }

    private void hold(int side, long untilNext) {
        long millis = Math.min(untilNext, maxGapMillis);
        covered += millis;
        below += side < 0 ? millis : 0;
        above += side > 0 ? millis : 0;
    }
}

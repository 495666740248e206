package org.gridtally.core.register;

import java.util.Arrays;
import org.gridtally.core.slots.SeriesSlots;

/** Goes along the readings of one series after another and keeps the totals. */
final class RegisterWalk {
    private final RegisterRule rule;
    private final long modulus;
    private long delta;
    private int rollovers;
    private int resets;
    private int blips;
    private int jumps;
    private int ambiguous;
    private int outOfRange;
    private long coveredMillis;

    RegisterWalk(RegisterRule rule) {
        this.rule = rule;
        this.modulus = rule.dial().modulus();
    }

    void add(SeriesSlots series) {
        int[] readings = readable(series);
        int a = 0;
        int b = 1;
        while (b < readings.length) {
            long from = series.value(readings[a]);
            long to = series.value(readings[b]);
            long millis = series.time(readings[b]) - series.time(readings[a]);
            if (rule.isLimited() && rule.cap(millis) >= modulus) {
                ambiguous++;
            } else if (to >= from) {
                advance(to - from, millis);
            } else if (isRollover(from, to, millis)) {
                rollovers++;
                cover(modulus + to - from, millis);
            } else if (b + 1 < readings.length && isBlip(series, readings[a], readings[b + 1])) {
                blips++;
                b++;
                continue;
            } else {
                reset(to, millis);
            }
            a = b++;
        }
    }

    RegisterDelta result() {
        return new RegisterDelta(delta, rollovers, resets, blips, jumps, ambiguous, outOfRange, coveredMillis);
    }

    private void advance(long by, long millis) {
        if (rule.isLimited() && by > rule.cap(millis)) {
            jumps++;
        }
        cover(by, millis);
    }

    private void reset(long to, long millis) {
        resets++;
        if (rule.onReset() == ResetPolicy.FROM_ZERO) {
            cover(to, millis);
        }
    }

    private void cover(long by, long millis) {
        delta = Math.addExact(delta, by);
        coveredMillis += millis;
    }

    private boolean isRollover(long from, long to, long millis) {
        return rule.isLimited()
                ? modulus + to - from <= rule.cap(millis)
                : from >= modulus - modulus / 10 && to <= modulus / 10;
    }

    /** True when the reading after a drop goes on where the one before it stopped. */
    private boolean isBlip(SeriesSlots series, int before, int after) {
        long advance = series.value(after) - series.value(before);
        if (!rule.isLimited()) {
            return advance >= 0;
        }
        long cap = rule.cap(series.time(after) - series.time(before));
        return advance >= 0 && advance <= cap && cap < modulus;
    }

    private int[] readable(SeriesSlots series) {
        int[] readings = new int[series.size()];
        int count = 0;
        for (int i = 0; i < readings.length; i++) {
            if (!series.quality(i).isReceived()) {
                continue;
            }
            if (series.value(i) < 0 || series.value(i) >= modulus) {
                outOfRange++;
            } else {
                readings[count++] = i;
            }
        }
        return Arrays.copyOf(readings, count);
    }
}

package org.gridtally.core.register;

import java.util.Arrays;
import org.gridtally.core.slots.SeriesSlots;

/** Goes along the readings of one series after another and keeps the totals. */
final class RegisterWalk {
    private final RegisterRule rule;
    private final Span span;
    private final long modulus;
    private long delta;
    private int rollovers;
    private int resets;
    private int blips;
    private int jumps;
    private int ambiguous;
    private int outOfRange;
    private long coveredMillis;

    RegisterWalk(RegisterRule rule, Span span) {
        this.rule = rule;
        this.span = span;
        this.modulus = rule.dial().modulus();
    }

    void add(SeriesSlots series) {
        int[] readings = readable(series);
        int a = 0;
        int b = 1;
        while (b < readings.length) {
            Gap gap = Gap.between(series, readings[a], readings[b]);
            if (isAmbiguous(gap)) {
                ambiguous += span.touches(gap.start, gap.end) ? 1 : 0;
            } else if (gap.to >= gap.from) {
                advance(gap);
            } else if (isRollover(gap)) {
                rollovers += cover(gap, modulus + gap.to - gap.from);
            } else if (b + 1 < readings.length && isBlip(series, readings[a], readings[b + 1])) {
                blips += span.touches(gap.start, gap.end) ? 1 : 0;
                b++;
                continue;
            } else {
                reset(gap);
            }
            a = b++;
        }
    }

    RegisterDelta result() {
        return new RegisterDelta(delta, rollovers, resets, blips, jumps, ambiguous, outOfRange, coveredMillis);
    }

    private void advance(Gap gap) {
        long by = gap.to - gap.from;
        boolean jumped = rule.isLimited() && by > rule.cap(gap.millis());
        jumps += cover(gap, by) * (jumped ? 1 : 0);
    }

    private void reset(Gap gap) {
        if (rule.onReset() == ResetPolicy.FROM_ZERO) {
            resets += cover(gap, gap.to);
        } else {
            resets += span.touches(gap.start, gap.end) ? 1 : 0;
        }
    }

    /** Takes what of an advance falls into the span: 1 when anything can, else 0. */
    private int cover(Gap gap, long by) {
        if (!span.touches(gap.start, gap.end)) {
            return 0;
        }
        delta = Math.addExact(delta, span.share(by, gap.start, gap.end));
        coveredMillis += span.millis(gap.start, gap.end);
        return 1;
    }

    private boolean isAmbiguous(Gap gap) {
        return rule.isLimited() && rule.cap(gap.millis()) >= modulus;
    }

    private boolean isRollover(Gap gap) {
        return rule.isLimited()
                ? modulus + gap.to - gap.from <= rule.cap(gap.millis())
                : gap.from >= modulus - modulus / 10 && gap.to <= modulus / 10;
    }

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

    /** Two readings, one after the other. */
    private record Gap(long start, long end, long from, long to) {
        static Gap between(SeriesSlots series, int a, int b) {
            return new Gap(series.time(a), series.time(b), series.value(a), series.value(b));
        }

        long millis() {
            return end - start;
        }
    }
}

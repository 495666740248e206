package org.gridtally.druid.slots;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridtally.core.Quality;
import org.gridtally.druid.slots.SlowOracle.Slot;
import org.jspecify.annotations.Nullable;

/** What registers of five dials of one unit did, rule by rule; units throughout. */
final class SlowRegister {
    private static final BigDecimal MODULUS = new BigDecimal(100_000);

    /** What two readings, one after the other, say. */
    enum Case {
        NORMAL,
        JUMP,
        ROLLOVER,
        BLIP,
        RESET,
        AMBIGUOUS
    }

    /** An advance between two instants. */
    record Step(long start, long end, BigDecimal by) {
        BigDecimal within(long from, long to) {
            long millis = Math.min(end, to) - Math.max(start, from);
            return millis <= 0
                    ? BigDecimal.ZERO
                    : by.multiply(BigDecimal.valueOf(millis))
                            .divide(BigDecimal.valueOf(end - start), MathContext.DECIMAL128);
        }
    }

    private record Reading(long time, BigDecimal shows) {}

    /** Most that the register advances in an hour, tolerance included; null when it is not known. */
    private final @Nullable BigDecimal most;

    private final boolean fromZero;
    final List<Step> steps = new ArrayList<>();
    final Map<Case, Integer> counts = new EnumMap<>(Case.class);
    int outOfRange;

    SlowRegister(List<Slot> slots, @Nullable Integer maxPower, boolean fromZero) {
        this.most = maxPower == null ? null : new BigDecimal(maxPower).multiply(new BigDecimal("1.1"));
        this.fromZero = fromZero;
        Map<String, List<Reading>> meters = new TreeMap<>();
        for (Slot slot : slots) {
            BigDecimal shows = BigDecimal.valueOf(slot.value(), 6);
            if (slot.quality() == Quality.MISSING || slot.quality() == Quality.PROJECTED) {
                continue;
            }
            if (shows.signum() < 0 || shows.compareTo(MODULUS) >= 0) {
                outOfRange++;
            } else {
                meters.computeIfAbsent(slot.series(), key -> new ArrayList<>()).add(new Reading(slot.time(), shows));
            }
        }
        meters.values().forEach(this::follow);
    }

    int count(Case one) {
        return counts.getOrDefault(one, 0);
    }

    private void follow(List<Reading> readings) {
        while (readings.size() > 1) {
            Reading a = readings.get(0);
            Reading b = readings.get(1);
            Case found = judge(a, b, readings.size() > 2 ? readings.get(2) : null);
            counts.merge(found, 1, Integer::sum);
            if (found == Case.BLIP) {
                readings.remove(1);
                continue;
            }
            readings.remove(0);
            BigDecimal by = b.shows.subtract(a.shows);
            if (found == Case.ROLLOVER) {
                by = by.add(MODULUS);
            }
            if (found == Case.RESET) {
                by = b.shows;
            }
            if (found != Case.AMBIGUOUS && (found != Case.RESET || fromZero)) {
                steps.add(new Step(a.time, b.time, by));
            }
        }
    }

    private Case judge(Reading a, Reading b, @Nullable Reading c) {
        BigDecimal by = b.shows.subtract(a.shows);
        if (most != null && cap(a, b).compareTo(MODULUS) >= 0) {
            return Case.AMBIGUOUS;
        }
        if (by.signum() >= 0) {
            return most != null && by.compareTo(cap(a, b)) > 0 ? Case.JUMP : Case.NORMAL;
        }
        boolean over = most == null
                ? a.shows.compareTo(new BigDecimal(90_000)) >= 0 && b.shows.compareTo(new BigDecimal(10_000)) <= 0
                : MODULUS.add(by).compareTo(cap(a, b)) <= 0;
        if (over) {
            return Case.ROLLOVER;
        }
        return c != null && goesOn(a, c) ? Case.BLIP : Case.RESET;
    }

    private boolean goesOn(Reading a, Reading c) {
        BigDecimal by = c.shows.subtract(a.shows);
        return by.signum() >= 0 && (most == null || cap(a, c).compareTo(MODULUS) < 0 && by.compareTo(cap(a, c)) <= 0);
    }

    private BigDecimal cap(Reading a, Reading b) {
        return most.multiply(BigDecimal.valueOf(b.time - a.time))
                .divide(BigDecimal.valueOf(Household.HOUR), MathContext.DECIMAL128);
    }
}

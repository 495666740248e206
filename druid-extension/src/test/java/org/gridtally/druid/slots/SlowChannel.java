package org.gridtally.druid.slots;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.gridtally.core.Quality;
import org.gridtally.druid.slots.SlowOracle.Slot;

/** The received readings of one channel, those of two devices at one instant added up. */
record SlowChannel(List<Point> points) {
    /** One instant; values in units. */
    record Point(long time, BigDecimal value, Quality quality) {}

    /** A run of points. */
    record Run(long readings, long millis, long start) {}

    /** A window of slots. */
    record Peak(BigDecimal sum, long start) {}

    static SlowChannel of(List<Slot> slots) {
        TreeMap<Long, Point> points = new TreeMap<>();
        for (Slot slot : slots) {
            if (slot.quality() != Quality.MISSING && slot.quality() != Quality.PROJECTED) {
                Point point = new Point(slot.time(), BigDecimal.valueOf(slot.value(), 6), slot.quality());
                points.merge(slot.time(), point, SlowChannel::together);
            }
        }
        return new SlowChannel(List.copyOf(points.values()));
    }

    private static Point together(Point a, Point b) {
        Quality lesser = a.quality.ordinal() < b.quality.ordinal() ? a.quality : b.quality;
        return new Point(a.time, a.value.add(b.value), lesser);
    }

    /** The best window of so many slots whose start passes; null without one. */
    Peak peak(int slots, Predicate<Long> start) {
        TreeMap<Long, BigDecimal> byTime = new TreeMap<>();
        points.forEach(point -> byTime.put(point.time, point.value));
        Peak best = null;
        for (Point first : points) {
            BigDecimal sum = BigDecimal.ZERO;
            boolean whole = SlowGrid.isSlot(first.time) && start.test(first.time);
            for (int i = 0; i < slots && whole; i++) {
                BigDecimal value = byTime.get(first.time + i * SlowGrid.STEP);
                whole = value != null;
                sum = whole ? sum.add(value) : sum;
            }
            if (whole && (best == null || sum.compareTo(best.sum) > 0)) {
                best = new Peak(sum, first.time);
            }
        }
        return best;
    }

    /** The longest run of neighbours that all hold, no two further apart than an hour and each two alike. */
    Run run(Predicate<Point> holds, BiPredicate<Point, Point> alike) {
        Run longest = new Run(0, 0, -1);
        for (int first = 0; first < points.size(); first++) {
            for (int last = first; last < points.size(); last++) {
                List<Point> run = points.subList(first, last + 1);
                long millis = points.get(last).time - points.get(first).time;
                if (run.size() > longest.readings && isRun(run, holds, alike)) {
                    longest = new Run(run.size(), millis, points.get(first).time);
                }
            }
        }
        return longest;
    }

    private static boolean isRun(List<Point> run, Predicate<Point> holds, BiPredicate<Point, Point> alike) {
        for (int i = 1; i < run.size(); i++) {
            if (run.get(i).time - run.get(i - 1).time > Household.HOUR || !alike.test(run.get(i - 1), run.get(i))) {
                return false;
            }
        }
        return run.stream().allMatch(holds);
    }

    /** Pairs of neighbours no further apart than an hour. */
    List<Point[]> pairs() {
        List<Point[]> pairs = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).time - points.get(i - 1).time <= Household.HOUR) {
                pairs.add(new Point[] {points.get(i - 1), points.get(i)});
            }
        }
        return pairs;
    }
}

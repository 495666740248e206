package org.gridtally.core.anomaly;

import java.util.ArrayDeque;
import java.util.Deque;
import org.gridtally.core.stats.SortedValues;

/** The points of the last span of time, at most so many. */
final class TimeWindow {
    private final int capacity;
    private final long span;
    private final Deque<Point> points = new ArrayDeque<>();
    private final SortedValues sorted = new SortedValues();

    TimeWindow(int capacity, long span) {
        if (capacity < 1) {
            throw new IllegalArgumentException("window: expected at least 1 point, found " + capacity);
        }
        this.capacity = capacity;
        this.span = span;
    }

    void add(long time, double value) {
        if (points.size() == capacity) {
            forgetFirst();
        }
        points.addLast(new Point(time, value));
        sorted.add(value);
    }

    void forgetBefore(long now) {
        while (!points.isEmpty() && points.getFirst().time <= now - span) {
            forgetFirst();
        }
    }

    SortedValues sorted() {
        return sorted;
    }

    private void forgetFirst() {
        sorted.remove(points.removeFirst().value);
    }

    private record Point(long time, double value) {}
}

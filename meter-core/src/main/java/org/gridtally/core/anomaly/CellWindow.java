package org.gridtally.core.anomaly;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.gridtally.core.profile.HourOfWeek;
import org.gridtally.core.stats.Moments;

/** The last points of a stream, by hour of the week. */
final class CellWindow {
    private final HourOfWeek hours;
    private final int capacity;
    private final Deque<Long> times = new ArrayDeque<>();
    private final List<Deque<Double>> cells = new ArrayList<>();

    CellWindow(HourOfWeek hours, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("window: expected at least 1 point, found " + capacity);
        }
        this.hours = hours;
        this.capacity = capacity;
        for (int i = 0; i < HourOfWeek.CELLS; i++) {
            cells.add(new ArrayDeque<>());
        }
    }

    void add(long time, double value) {
        if (times.size() == capacity) {
            cells.get(hours.cell(times.removeFirst())).removeFirst();
        }
        times.addLast(time);
        cells.get(hours.cell(time)).addLast(value);
    }

    boolean isEmpty() {
        return times.isEmpty();
    }

    long firstTime() {
        return times.getFirst();
    }

    Moments at(long time) {
        return Moments.of(cells.get(hours.cell(time)).stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
    }
}

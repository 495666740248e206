package org.gridtally.core.anomaly;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.gridtally.core.stl.Decomposition;
import org.jspecify.annotations.Nullable;

/** Holds each new point against a forecast that is made anew once per cycle from the points before it. */
final class StlStream implements StreamingScore {
    private final StlResidual rule;
    private final int capacity;
    private final Deque<Point> past = new ArrayDeque<>();
    private @Nullable Forecast forecast;
    private long nextFit = Long.MIN_VALUE;

    StlStream(StlResidual rule, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("window: expected at least 1 point, found " + capacity);
        }
        this.rule = rule;
        this.capacity = capacity;
    }

    @Override
    public double score(long time, double value) {
        if (time >= nextFit && !past.isEmpty()) {
            forecast = fit().orElse(null);
            // Before there is enough to fit, every point would try again in vain: a tenth of a cycle is soon enough.
            nextFit = time + (forecast == null ? rule.period() / 10 : rule.period());
        }
        double score = forecast == null ? 0 : forecast.score(time, value);
        remember(time, value);
        return score;
    }

    private void remember(long time, double value) {
        // A clock set back would fold the grid over; what comes during the repeated time is scored but not learned.
        if (!past.isEmpty() && time < past.getLast().time) {
            return;
        }
        if (past.size() == capacity) {
            past.removeFirst();
        }
        past.addLast(new Point(time, value));
    }

    private Optional<Forecast> fit() {
        long[] times = past.stream().mapToLong(Point::time).toArray();
        double[] values = past.stream().mapToDouble(Point::value).toArray();
        return RegularGrid.of(times, values).filter(rule::longEnough).map(grid -> {
            Decomposition parts = rule.decompose(grid);
            return new Forecast(grid, parts, rule.pointsPerCycle(grid), rule.spread(parts.remainder(), grid));
        });
    }

    private record Point(long time, double value) {}

    private record Forecast(RegularGrid grid, Decomposition parts, int cycle, StlResidual.Spread spread) {
        double score(long time, double value) {
            int slots = grid.values.length;
            int phase = Math.floorMod(grid.slot(time) - slots, cycle);
            double expected = parts.trend()[slots - 1] + parts.seasonal()[slots - cycle + phase];
            return spread.score(value - expected);
        }
    }
}

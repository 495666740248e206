package org.gridtally.core.anomaly;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gridtally.core.profile.HourOfWeek;
import org.gridtally.core.stats.LeaveOneOut;
import org.gridtally.core.stats.Moments;

/**
 * How many standard deviations from what is usual at this hour of the week? Made for meters, whose load follows habits.
 *
 * <p>Score: (x - m)/max(s, floor), in standard deviations; mean m and sample deviation s of the other values in the same
 * hour of the local week.
 *
 * @param limit k, above 0; default 3
 * @param zone whose local hours count
 * @param minWeeks a series that spans less says nothing; at least 1, default 4
 * @param floor the least deviation, in the value's unit; above 0, default 10<sup>-6</sup>. Set it to what a habit may
 *     vary, such as 5 % of the mean, or quiet hours raise alarms over trifles
 */
public record HourOfWeekZ(double limit, ZoneId zone, int minWeeks, double floor) implements AnomalyFunction {
    private static final long HOUR = Duration.ofHours(1).toMillis();

    /** Fewer values than this have no spread worth dividing by. */
    private static final int MIN_VALUES = 3;

    /** Checks the parameters. */
    public HourOfWeekZ {
        new Parameter(AnomalyKind.HOUR_OF_WEEK, "limit").above(0, limit);
        new Parameter(AnomalyKind.HOUR_OF_WEEK, "minWeeks").atLeast(1, minWeeks);
        new Parameter(AnomalyKind.HOUR_OF_WEEK, "floor").above(0, floor);
    }

    /** k = 3 after four weeks. */
    public static HourOfWeekZ defaults(ZoneId zone) {
        return new HourOfWeekZ(3, zone, 4, Scale.RESOLUTION);
    }

    @Override
    public AnomalyKind kind() {
        return AnomalyKind.HOUR_OF_WEEK;
    }

    @Override
    public double[] scores(SeriesPoints points) {
        double[] scores = new double[points.size()];
        if (scores.length == 0 || !longEnough(points.time(0), points.time(scores.length - 1) + HOUR)) {
            return scores;
        }
        for (int[] cell : cells(points)) {
            double[] values = new double[cell.length];
            for (int i = 0; i < cell.length; i++) {
                values[i] = points.value(cell[i]);
            }
            LeaveOneOut others = new LeaveOneOut(values);
            for (int i = 0; i < cell.length; i++) {
                scores[cell[i]] = score(others.without(i), values[i]);
            }
        }
        return scores;
    }

    @Override
    public StreamingScore streaming(int window) {
        CellWindow past = new CellWindow(new HourOfWeek(zone), window);
        return (time, value) -> {
            boolean known = !past.isEmpty() && longEnough(past.firstTime(), time);
            double score = known ? score(past.at(time), value) : 0;
            past.add(time, value);
            return score;
        };
    }

    /** The indices of the points in each cell. */
    private List<int[]> cells(SeriesPoints points) {
        HourOfWeek hours = new HourOfWeek(zone);
        List<List<Integer>> cells = new ArrayList<>();
        for (int c = 0; c < HourOfWeek.CELLS; c++) {
            cells.add(new ArrayList<>());
        }
        for (int i = 0; i < points.size(); i++) {
            cells.get(hours.cell(points.time(i))).add(i);
        }
        return cells.stream()
                .map(cell -> cell.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /** Counted in whole hours, so that four weeks of half-hours, the last of which begins earlier, are four weeks. */
    private boolean longEnough(long first, long end) {
        long hours = Math.floorDiv(end, HOUR) - Math.floorDiv(first, HOUR);
        return hours >= (long) minWeeks * HourOfWeek.CELLS;
    }

    private double score(Moments usual, double value) {
        if (usual.count() < MIN_VALUES) {
            return 0;
        }
        return (value - usual.mean()) / Math.max(usual.deviation(), floor);
    }
}

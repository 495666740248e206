package org.gridtally.core.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

/** Hour of week and spike against their definitions, over weeks with both clock changes. */
class CalendarScoresTest {
    private static final ZoneId ZONE = ZoneId.of("Australia/Sydney");
    private static final long HOUR = 3_600_000L;
    private static final long START = Instant.parse("2011-09-12T00:00:00Z").toEpochMilli();
    private static final double FLOOR = 0.1;

    private final HourOfWeekZ hourOfWeek = new HourOfWeekZ(3, ZONE, 4, FLOOR);
    private final Spike spike = new Spike(1.8, ZONE, 12, FLOOR);

    @Property(tries = 200)
    void hourOfWeekComparesWithTheSameLocalHour(
            @ForAll Random random, @ForAll @IntRange(min = 600, max = 1100) int hours) {
        SeriesPoints points = points(random, hours);
        int[] cells = IntStream.range(0, hours)
                .map(i -> SlowScores.hourOfWeek(points.time(i), ZONE))
                .toArray();
        double[] scores = hourOfWeek.scores(points);
        double[] stream = Series.stream(hourOfWeek, 900, points);
        for (int i = 0; i < hours; i++) {
            double whole =
                    points.time(hours - 1) + HOUR - START >= 4 * 168 * HOUR ? same(points, cells, i, 0, hours) : 0;
            assertThat(scores[i]).as("point %d", i).isCloseTo(whole, near(whole));
            int first = Math.max(0, i - 900);
            double past = points.time(i) - points.time(first) >= 4 * 168 * HOUR ? same(points, cells, i, first, i) : 0;
            assertThat(stream[i]).as("streamed point %d", i).isCloseTo(past, near(past));
        }
    }

    @Property
    void spikeComparesTheDaysPeakWithItsThird(@ForAll Random random, @ForAll @IntRange(min = 1, max = 200) int hours) {
        SeriesPoints points = points(random, hours);
        double[] scores = spike.scores(points);
        for (int i = 0; i < hours; i++) {
            LocalDate day = day(points.time(i));
            List<Double> values = new ArrayList<>();
            boolean earliestPeak = true;
            for (int j = 0; j < hours; j++) {
                if (day(points.time(j)).equals(day)) {
                    values.add(points.value(j));
                    earliestPeak &= points.value(j) < points.value(i) || points.value(j) == points.value(i) && j >= i;
                }
            }
            values.sort(Comparator.reverseOrder());
            boolean judged = values.size() >= 12 && earliestPeak && values.get(0) > 0;
            double expected = judged ? (values.get(0) - values.get(2)) / Math.max(values.get(2), FLOOR) : 0;
            assertThat(scores[i]).as("point %d", i).isCloseTo(expected, near(expected));
        }
    }

    @Property
    void aStreamedSpikeTopsTheDayBeforeIt(@ForAll Random random, @ForAll @IntRange(min = 1, max = 200) int hours) {
        SeriesPoints points = points(random, hours);
        double[] scores = Series.stream(spike, 1000, points);
        for (int i = 0; i < hours; i++) {
            List<Double> past = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                if (points.time(j) > points.time(i) - 24 * HOUR) {
                    past.add(points.value(j));
                }
            }
            past.sort(Comparator.reverseOrder());
            boolean tops = past.size() + 1 >= 12 && points.value(i) > past.get(0) && points.value(i) > 0;
            double expected = tops ? (points.value(i) - past.get(1)) / Math.max(past.get(1), FLOOR) : 0;
            assertThat(scores[i]).as("point %d", i).isCloseTo(expected, near(expected));
        }
    }

    private static double same(SeriesPoints points, int[] cells, int tested, int from, int to) {
        List<Double> others = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (i != tested && cells[i] == cells[tested]) {
                others.add(points.value(i));
            }
        }
        return others.size() < 3 ? 0 : SlowScores.z(others, points.value(tested), FLOOR);
    }

    private static SeriesPoints points(Random random, int hours) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < hours; i++) {
            values.add(random.nextInt(20) == 0 ? random.nextInt(100) : random.nextInt(7) - 1.0);
        }
        return Series.points(values, START, HOUR);
    }

    private static LocalDate day(long time) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(time), ZONE);
    }

    private static Offset<Double> near(double expected) {
        return offset(1e-7 * Math.max(1, Math.abs(expected)));
    }
}

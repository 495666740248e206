package org.gridtally.core.anomaly;

import org.gridtally.core.stats.SlidingMaximum;
import org.gridtally.core.stats.SlidingWindow;

/**
 * Is this further off than anything in recent memory? A limit that each series sets for itself.
 *
 * <p>Three views of the stream: its level (the value), its step (the difference to the value before) and its recent mean.
 * In each view the distance beyond the quartiles of the last {@code window} points, in interquartile ranges as in
 * {@link TukeyFences}, is divided by the largest such distance of the last {@code memory} points, at least {@code least}.
 * Score: the ratio of the view where it is largest, with that view's sign; above 1 is a record. A series with regular
 * spikes thus stays quiet about spikes of the usual size, and a long disturbance is reported when it begins.
 *
 * <p>Only the past judges a point, over a whole series too. In SQL: window functions with PERCENTILE and MAX over
 * preceding rows. This project's own composition of textbook parts.
 *
 * @param limit above 0; default 1.1, a tenth beyond the record
 * @param window points whose quartiles are the measure; at least 4, default 1000
 * @param memory points whose largest distance is the record; at least 1, default 4000
 * @param average points in the recent mean; at least 2, default 20
 * @param least interquartile ranges a record counts as at least; at least 0, default 1.5, so that within the usual
 *     fences nothing is a record
 * @param floor the least interquartile range, in the value's unit; above 0, default 10<sup>-6</sup>
 */
public record Novelty(double limit, int window, int memory, int average, double least, double floor)
        implements AnomalyFunction {
    /** Fewer points than this have no quartiles worth the name. */
    private static final int MIN_POINTS = 20;

    /** Checks the parameters. */
    public Novelty {
        new Parameter(AnomalyKind.NOVELTY, "limit").above(0, limit);
        new Parameter(AnomalyKind.NOVELTY, "window").atLeast(4, window);
        new Parameter(AnomalyKind.NOVELTY, "memory").atLeast(1, memory);
        new Parameter(AnomalyKind.NOVELTY, "average").atLeast(2, average);
        new Parameter(AnomalyKind.NOVELTY, "least").atLeast(0, least);
        new Parameter(AnomalyKind.NOVELTY, "floor").above(0, floor);
    }

    /** A tenth beyond the record of 4000 points, measured by the last 1000. */
    public static Novelty defaults() {
        return new Novelty(1.1, 1000, 4000, 20, 1.5, Scale.RESOLUTION);
    }

    @Override
    public AnomalyKind kind() {
        return AnomalyKind.NOVELTY;
    }

    @Override
    public double[] scores(SeriesPoints points) {
        StreamingScore stream = streaming(window);
        double[] scores = new double[points.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = stream.score(points.time(i), points.value(i));
        }
        return scores;
    }

    @Override
    public StreamingScore streaming(int points) {
        View level = new View(points);
        View step = new View(points);
        View mean = new View(points);
        SlidingWindow recent = new SlidingWindow(average);
        return (time, value) -> {
            double before = recent.size() == 0 ? value : recent.newest();
            recent.add(value);
            double ofLevel = level.ratio(time, value);
            double ofStep = step.ratio(time, value - before);
            return further(
                    further(ofLevel, ofStep), mean.ratio(time, recent.moments().mean()));
        };
    }

    private static double further(double a, double b) {
        return Math.abs(b) > Math.abs(a) ? b : a;
    }

    private final class View {
        private final StreamingScore distance;
        private final SlidingMaximum record = new SlidingMaximum(memory);

        View(int points) {
            TukeyFences fences = new TukeyFences(AnomalyKind.TUKEY, 1, 0.25, 0.75, MIN_POINTS, floor);
            distance = fences.streaming(points);
        }

        double ratio(long time, double value) {
            double now = distance.score(time, value);
            double most = record.orAtLeast(least);
            record.add(Math.abs(now));
            return most == 0 ? 0 : now / most;
        }
    }
}

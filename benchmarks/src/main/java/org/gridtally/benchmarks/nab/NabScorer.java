package org.gridtally.benchmarks.nab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How well does a detector do under a profile, at the one threshold that suits it best?
 *
 * <p>The threshold is chosen over the whole corpus, as NAB does for every detector: rows are taken in from the highest
 * score down, and the best sum met on the way counts.
 */
public final class NabScorer {
    private final List<NabSeries> corpus;
    private final NabProfile profile;
    private final List<RowWeights> weights;

    /** Scores detectors on this corpus. */
    public NabScorer(List<NabSeries> corpus, NabProfile profile) {
        this.corpus = corpus;
        this.profile = profile;
        this.weights =
                corpus.stream().map(series -> new RowWeights(series, profile)).toList();
    }

    /**
     * The score of a detector.
     *
     * @param detections one array per series of the corpus, one score per row, higher is more anomalous
     * @throws IllegalArgumentException when a series has another number of rows
     */
    public NabScore score(List<double[]> detections) {
        Tally tally = new Tally(profile, windows());
        NabScore best = result(tally, Double.POSITIVE_INFINITY);
        Row[] rows = rows(detections);
        for (int i = 0; i < rows.length; i++) {
            tally.detect(rows[i].weight, rows[i].window);
            boolean lastOfThreshold = i + 1 == rows.length || rows[i + 1].score != rows[i].score;
            if (lastOfThreshold && tally.sum() > best.raw()) {
                best = result(tally, rows[i].score);
            }
        }
        return best;
    }

    /** How many windows are labelled in the whole corpus. */
    public int windows() {
        return corpus.stream().mapToInt(series -> series.windows().size()).sum();
    }

    private NabScore result(Tally tally, double threshold) {
        double none = -windows() * profile.falseNegative();
        double perfect = windows() * profile.truePositive();
        double score = 100 * (tally.sum() - none) / (perfect - none);
        return new NabScore(score, tally.sum(), threshold, tally.windowsFound(), tally.falsePositives());
    }

    /** All rows behind the probationary periods, highest score first. */
    private Row[] rows(List<double[]> detections) {
        List<Row> rows = new ArrayList<>();
        int windowsBefore = 0;
        for (int s = 0; s < corpus.size(); s++) {
            NabSeries series = corpus.get(s);
            double[] scores = detections.get(s);
            if (scores.length != series.times().length) {
                throw new IllegalArgumentException("%s: expected %d scores, found %d"
                        .formatted(series.name(), series.times().length, scores.length));
            }
            for (int row = series.probation(); row < scores.length; row++) {
                int window = weights.get(s).window[row];
                rows.add(new Row(
                        scores[row],
                        weights.get(s).weight[row],
                        window == RowWeights.OUTSIDE ? window : window + windowsBefore));
            }
            windowsBefore += series.windows().size();
        }
        Row[] sorted = rows.toArray(Row[]::new);
        Arrays.sort(sorted, Comparator.comparingDouble((Row row) -> row.score).reversed());
        return sorted;
    }

    private record Row(double score, double weight, int window) {}
}

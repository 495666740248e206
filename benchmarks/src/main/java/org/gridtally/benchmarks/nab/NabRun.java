package org.gridtally.benchmarks.nab;

import java.io.IOException;
import java.util.List;

/**
 * The corpus and its profiles, ready to score detectors.
 *
 * @param corpus every labelled series
 * @param profiles what each kind of outcome costs
 */
public record NabRun(List<NabSeries> corpus, List<NabProfile> profiles) {
    /** On the corpus of a folder. */
    public static NabRun of(NabCorpus corpus) throws IOException {
        return new NabRun(corpus.series(), corpus.profiles());
    }

    /** Lets a detector see every series, row by row, and scores it. */
    public ProfileScores scores(Detector detector) {
        return scores(corpus.stream().map(detector::detect).toList());
    }

    /** Scores what a detector put out, one array per series. */
    public ProfileScores scores(List<double[]> detections) {
        return new ProfileScores(corpus, profiles, detections);
    }

    /** How many windows are labelled. */
    public int windows() {
        return corpus.stream().mapToInt(series -> series.windows().size()).sum();
    }

    /** How many rows there are. */
    public long rows() {
        return corpus.stream().mapToLong(series -> series.times().length).sum();
    }
}

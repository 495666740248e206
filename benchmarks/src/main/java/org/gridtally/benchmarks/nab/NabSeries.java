package org.gridtally.benchmarks.nab;

import java.util.List;

/**
 * One file of the corpus.
 *
 * @param name folder and file, as the labels have it
 * @param times the wall clock read as UTC, in epoch milliseconds; as in the file, so a clock change may repeat or go back
 * @param values one per time
 * @param windows where anomalies are labelled, in the order of time
 */
@SuppressWarnings("ArrayRecordComponent") // a plain carrier inside the benchmark; compared by nobody
public record NabSeries(String name, long[] times, double[] values, List<Window> windows) {
    /** NAB's largest count of rows that the probationary share is taken of. */
    private static final int PROBATION_ROWS = 5_000;

    private static final double PROBATION_SHARE = 0.15;

    /**
     * Rows around a labelled anomaly.
     *
     * @param first the first row in the window
     * @param last the last row in the window
     */
    public record Window(int first, int last) {
        int width() {
            return last - first + 1;
        }
    }

    /** How many rows at the beginning are for learning and count neither way. */
    public int probation() {
        return (int) Math.min(Math.floor(PROBATION_SHARE * times.length), PROBATION_SHARE * PROBATION_ROWS);
    }
}

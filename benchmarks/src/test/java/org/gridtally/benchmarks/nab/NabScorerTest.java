package org.gridtally.benchmarks.nab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.stream.LongStream;
import org.gridtally.benchmarks.nab.NabSeries.Window;
import org.junit.jupiter.api.Test;

/**
 * A made-up corpus, its scores computed by hand.
 *
 * <p>One series of 60 rows: 9 for learning, one window in rows 28 to 31. With sigma(y) = 2/(1 + e^5y) - 1 a detection in
 * row 28 earns sigma(-1)/sigma(-1) = 1, in row 31 sigma(-1/4)/sigma(-1) = 0.554600/0.986614 = 0.562124; in row 32, one
 * row of width - 1 = 3 behind, it costs 0.11 x 0.682262 = 0.075049; in row 25, before any window, 0.11.
 */
class NabScorerTest {
    private static final NabProfile STANDARD = new NabProfile("standard", 1, 0.11, 1);
    private static final NabProfile LOW_FN = new NabProfile("reward_low_FN_rate", 1, 0.11, 2);
    private static final int ROWS = 60;

    private final List<NabSeries> corpus = List.of(new NabSeries(
            "made/up.csv", LongStream.range(0, ROWS).toArray(), new double[ROWS], List.of(new Window(28, 31))));

    @Test
    void neverFiringScoresZero() {
        NabScore score = score(STANDARD);
        assertThat(score.score()).isZero();
        assertThat(score.raw()).isEqualTo(-1);
        assertThat(score.windowsFound()).isZero();
    }

    @Test
    void theFirstRowOfTheWindowIsPerfect() {
        assertThat(score(STANDARD, 28).score()).isEqualTo(100, offset(1e-9));
        assertThat(score(LOW_FN, 28).score()).isEqualTo(100, offset(1e-9));
    }

    @Test
    void theLastRowIsWorthLess() {
        assertThat(score(STANDARD, 31).raw()).isEqualTo(0.562124, offset(1e-6));
        assertThat(score(STANDARD, 31).score()).isEqualTo(100 * (0.562124 + 1) / 2, offset(1e-4));
        assertThat(score(LOW_FN, 31).score()).isEqualTo(100 * (0.562124 + 2) / 3, offset(1e-4));
    }

    @Test
    void onlyTheBestDetectionOfAWindowCounts() {
        NabScore score = score(STANDARD, 29, 30, 31);
        assertThat(score.raw()).isEqualTo(score(STANDARD, 29).raw());
        assertThat(score.windowsFound()).isEqualTo(1);
        assertThat(score.falsePositives()).isZero();
    }

    @Test
    void falsePositivesCostMoreFarFromAWindow() {
        assertThat(score(STANDARD, 28, 25).raw()).isEqualTo(1 - 0.11, offset(1e-9));
        assertThat(score(STANDARD, 28, 32).raw()).isEqualTo(1 - 0.075049, offset(1e-6));
        // Row 39 is 8/3 widths behind, almost the full price.
        assertThat(score(STANDARD, 28, 39).raw()).isEqualTo(1 - 0.11, offset(1e-5));
    }

    @Test
    void learningRowsCountNeitherWay() {
        assertThat(score(STANDARD, 0, 1, 2).raw()).isEqualTo(-1);
        assertThat(corpus.get(0).probation()).isEqualTo(9);
        assertThat(new NabSeries("long", new long[22_695], new double[22_695], List.of()).probation())
                .isEqualTo(750);
    }

    @Test
    void theThresholdIsTheOneThatSuitsBest() {
        double[] scores = new double[ROWS];
        scores[25] = 0.9;
        scores[28] = 0.8;
        scores[35] = 0.7;
        NabScore score = new NabScorer(corpus, STANDARD).score(List.of(scores));
        assertThat(score.threshold()).isEqualTo(0.8);
        assertThat(score.raw()).isEqualTo(1 - 0.11, offset(1e-9));
        assertThat(score.falsePositives()).isEqualTo(1);
    }

    @Test
    void rowsOfOneScoreAreTakenTogether() {
        double[] scores = new double[ROWS];
        scores[25] = 1;
        scores[28] = 1;
        assertThat(new NabScorer(corpus, STANDARD).score(List.of(scores)).raw()).isEqualTo(0.89, offset(1e-9));
    }

    @Test
    void everyRowNeedsAScore() {
        assertThatThrownBy(() -> new NabScorer(corpus, STANDARD).score(List.of(new double[59])))
                .hasMessage("made/up.csv: expected 60 scores, found 59");
    }

    private NabScore score(NabProfile profile, int... detected) {
        double[] scores = new double[ROWS];
        for (int row : detected) {
            scores[row] = 1;
        }
        return new NabScorer(corpus, profile).score(List.of(scores));
    }
}

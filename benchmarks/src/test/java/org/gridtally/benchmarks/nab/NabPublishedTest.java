package org.gridtally.benchmarks.nab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The scorer on the real corpus gives the published scores of detectors that others ran. */
class NabPublishedTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("gridtally.data", "../../shared/data")).resolve("nab");

    private final NabCorpus corpus = new NabCorpus(FOLDER);

    @BeforeEach
    void needsTheCorpus() {
        assumeThat(Files.isDirectory(FOLDER))
                .as("NAB's corpus is not in %s; NabScorerTest has a made-up one", FOLDER)
                .isTrue();
    }

    @Test
    void theCorpusIsWhole() throws IOException {
        List<NabSeries> series = corpus.series();
        assertThat(series).hasSize(58);
        assertThat(series.stream().mapToInt(s -> s.windows().size()).sum()).isEqualTo(116);
        assertThat(series.stream().mapToInt(s -> s.values().length).sum()).isEqualTo(365_558);
    }

    @Test
    void windowedGaussianScoresAsPublished() throws IOException {
        List<NabSeries> series = corpus.series();
        check("windowedGaussian", series, corpus.rawOutput("windowedGaussian", series));
    }

    @Test
    void theDetectorThatNeverFiresScoresAsPublished() throws IOException {
        List<NabSeries> series = corpus.series();
        check(
                "null",
                series,
                series.stream().map(s -> new double[s.values().length]).toList());
    }

    private void check(String detector, List<NabSeries> series, List<double[]> scores) throws IOException {
        List<NabProfile> profiles = corpus.profiles();
        assertThat(profiles)
                .extracting(NabProfile::name)
                .containsExactlyInAnyOrder("standard", "reward_low_FP_rate", "reward_low_FN_rate");
        for (NabProfile profile : profiles) {
            assertThat(new NabScorer(series, profile).score(scores).score())
                    .as("%s under %s", detector, profile.name())
                    .isCloseTo(corpus.published(detector, profile.name()), offset(1e-6));
        }
    }
}

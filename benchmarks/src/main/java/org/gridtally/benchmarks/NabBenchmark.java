package org.gridtally.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridtally.benchmarks.measure.Benchmark;
import org.gridtally.benchmarks.measure.Result;
import org.gridtally.benchmarks.nab.Detector;
import org.gridtally.benchmarks.nab.Detectors;
import org.gridtally.benchmarks.nab.NabCorpus;
import org.gridtally.benchmarks.nab.NabRun;
import org.gridtally.benchmarks.nab.NabTable;
import org.gridtally.benchmarks.nab.ProfileScores;
import org.gridtally.core.anomaly.Novelty;
import org.gridtally.servers.ProjectLayout;

/** Every anomaly function on the Numenta Anomaly Benchmark, by NAB's own rules, beside its published detectors. */
public final class NabBenchmark implements Benchmark {
    private static final String RIVAL = "windowedGaussian";
    private static final List<String> PUBLISHED = List.of(
            "random",
            "skyline",
            "twitterADVec",
            "randomCutForest",
            "knncad",
            "earthgeckoSkyline",
            "contextOSE",
            "ARTime");

    @Override
    public String name() {
        return "nab";
    }

    @Override
    public String about() {
        return "anomaly functions on NAB's labelled series, against Windowed Gaussian scored in the same run";
    }

    @Override
    public Result run(boolean quick) throws IOException, MissingDataException {
        Path project = ProjectLayout.find().root();
        NabCorpus corpus = new NabCorpus(new DataFolder(project).require("nab"));
        NabRun run = NabRun.of(corpus);
        ProfileScores rival = requirePublished(corpus, run);
        double rivalStandard = rival.standard().score();
        NabTable table = new NabTable();
        table.measured("windowed_gaussian (rival)", rival);
        Map<String, Double> metrics = new LinkedHashMap<>();
        Map<String, Double> ratios = new LinkedHashMap<>();
        String best = "";
        double bestStandard = Double.NEGATIVE_INFINITY;
        for (Detector detector : Detectors.all()) {
            ProfileScores scores = run.scores(detector);
            double standard = scores.standard().score();
            best = standard > bestStandard ? detector.name() : best;
            bestStandard = Math.max(standard, bestStandard);
            metrics.put("nab_" + detector.name() + "_standard", standard);
            ratios.put(detector.name() + "_vs_windowed_gaussian", standard / rivalStandard);
            table.measured(detector.name(), scores);
        }
        metrics.put("nab_best_standard", bestStandard);
        metrics.put("nab_windowed_gaussian_standard", rivalStandard);
        require(bestStandard > rivalStandard, "a function that beats " + RIVAL + ", found " + bestStandard);
        if (!quick) {
            putVariations(run, metrics);
            document(project, corpus, table);
        }
        return new Result(shape(run, best), run.rows(), metrics, ratios, notes());
    }

    /** The scorer is right when it turns a published detector's raw output into its published scores. */
    private static ProfileScores requirePublished(NabCorpus corpus, NabRun run) throws IOException {
        ProfileScores rival = run.scores(corpus.rawOutput(RIVAL, run.corpus()));
        for (String profile : rival.profiles()) {
            double expected = corpus.published(RIVAL, profile);
            double found = rival.under(profile).score();
            require(
                    Math.abs(found - expected) < 1e-6,
                    "%s to score %f under %s, found %f".formatted(RIVAL, expected, profile, found));
        }
        return rival;
    }

    private static void putVariations(NabRun run, Map<String, Double> metrics) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Novelty novelty : Detectors.noveltyVariations()) {
            double score = run.scores(new Detector("novelty", novelty, novelty.window()))
                    .standard()
                    .score();
            least = Math.min(least, score);
            most = Math.max(most, score);
        }
        metrics.put("nab_novelty_varied_least_standard", least);
        metrics.put("nab_novelty_varied_most_standard", most);
    }

    private static void document(Path project, NabCorpus corpus, NabTable table) throws IOException {
        for (String detector : PUBLISHED) {
            table.published(
                    detector,
                    corpus.published(detector, "standard"),
                    corpus.published(detector, "reward_low_FP_rate"),
                    corpus.published(detector, "reward_low_FN_rate"));
        }
        new GeneratedSection(project.resolve("meter-core/docs/anomaly.md"), "nab").replace(table.markdown());
    }

    private static Map<String, Object> shape(NabRun run, String best) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("series", run.corpus().size());
        shape.put("labelled windows", run.windows());
        shape.put("best function", best);
        return shape;
    }

    private static List<String> notes() {
        return List.of(
                "each row is judged by the rows before it only; one set of parameters for all series",
                "the threshold is chosen over the whole corpus, as NAB does for every detector",
                "novelty's three views were chosen by looking at NAB; nab_novelty_varied_* tell how far parameters move it",
                "hour_of_week needs four weeks, most series have two; over_fuse needs a connection's limit, NAB has none");
    }

    private static void require(boolean condition, String expected) {
        if (!condition) {
            throw new IllegalStateException("nab: expected " + expected);
        }
    }
}

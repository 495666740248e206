package org.gridtally.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridtally.benchmarks.nab.Detector;
import org.gridtally.benchmarks.nab.Detectors;
import org.gridtally.benchmarks.nab.NabCorpus;
import org.gridtally.benchmarks.nab.NabProfile;
import org.gridtally.benchmarks.nab.NabScore;
import org.gridtally.benchmarks.nab.NabScorer;
import org.gridtally.benchmarks.nab.NabSeries;
import org.gridtally.benchmarks.nab.NabTable;
import org.gridtally.core.anomaly.Novelty;
import org.gridtally.servers.ProjectLayout;

/** Every anomaly function on the Numenta Anomaly Benchmark, by NAB's own rules, beside its published detectors. */
public final class NabBenchmark implements Benchmark {
    private static final String STANDARD = "standard";
    private static final String RIVAL = "windowedGaussian";
    private static final List<String> PUBLISHED = List.of(
            "random", "skyline", "twitterADVec", "randomCutForest", "knncad", "earthgeckoSkyline", "contextOSE", "ARTime");

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
        NabRun run = new NabRun(corpus.series(), corpus.profiles());
        Map<String, NabScore> rival = requirePublished(corpus, run);
        NabTable table = new NabTable();
        table.measured("windowed_gaussian (rival)", rival);
        Map<String, Double> metrics = new LinkedHashMap<>();
        Map<String, Double> ratios = new LinkedHashMap<>();
        String best = "";
        for (Detector detector : Detectors.all()) {
            Map<String, NabScore> scores = run.scores(detector);
            double score = scores.get(STANDARD).score();
            best = score > metrics.getOrDefault("nab_best_standard", Double.NEGATIVE_INFINITY) ? detector.name() : best;
            metrics.merge("nab_best_standard", score, Math::max);
            metrics.put("nab_" + detector.name() + "_standard", score);
            ratios.put(detector.name() + "_vs_windowed_gaussian", score / rival.get(STANDARD).score());
            table.measured(detector.name(), scores);
        }
        metrics.put("nab_windowed_gaussian_standard", rival.get(STANDARD).score());
        require(metrics.get("nab_best_standard") > rival.get(STANDARD).score(), "a function that beats " + RIVAL);
        if (!quick) {
            metrics.putAll(variations(run));
            document(project, corpus, table);
        }
        return new Result(shape(run, best), run.rows(), metrics, ratios, notes());
    }

    /** The scorer is right when it turns a published detector's raw output into its published scores. */
    private static Map<String, NabScore> requirePublished(NabCorpus corpus, NabRun run) throws IOException {
        Map<String, NabScore> rival = run.scores(corpus.rawOutput(RIVAL, run.corpus()));
        for (Map.Entry<String, NabScore> entry : rival.entrySet()) {
            double expected = corpus.published(RIVAL, entry.getKey());
            double found = entry.getValue().score();
            require(Math.abs(found - expected) < 1e-6, "%s %s %f, found %f".formatted(RIVAL, entry.getKey(), expected, found));
        }
        return rival;
    }

    private static Map<String, Double> variations(NabRun run) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Novelty novelty : Detectors.noveltyVariations()) {
            double score = run.scores(new Detector("novelty", novelty, novelty.window()))
                    .get(STANDARD)
                    .score();
            least = Math.min(least, score);
            most = Math.max(most, score);
        }
        Map<String, Double> extremes = new LinkedHashMap<>();
        extremes.put("nab_novelty_varied_least_standard", least);
        extremes.put("nab_novelty_varied_most_standard", most);
        return extremes;
    }

    private static void document(Path project, NabCorpus corpus, NabTable table) throws IOException {
        for (String detector : PUBLISHED) {
            table.published(
                    detector,
                    corpus.published(detector, STANDARD),
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

    /** The corpus with a scorer per profile. */
    private record NabRun(List<NabSeries> corpus, List<NabProfile> profiles) {
        Map<String, NabScore> scores(Detector detector) {
            return scores(corpus.stream().map(detector::detect).toList());
        }

        Map<String, NabScore> scores(List<double[]> detections) {
            Map<String, NabScore> scores = new LinkedHashMap<>();
            for (NabProfile profile : profiles) {
                scores.put(profile.name(), new NabScorer(corpus, profile).score(detections));
            }
            return scores;
        }

        int windows() {
            return corpus.stream().mapToInt(series -> series.windows().size()).sum();
        }

        long rows() {
            return corpus.stream().mapToLong(series -> series.times().length).sum();
        }
    }
}

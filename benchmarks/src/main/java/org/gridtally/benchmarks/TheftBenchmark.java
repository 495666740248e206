package org.gridtally.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridtally.benchmarks.measure.Benchmark;
import org.gridtally.benchmarks.measure.Result;
import org.gridtally.benchmarks.theft.Detector;
import org.gridtally.benchmarks.theft.HalfHours;
import org.gridtally.benchmarks.theft.Month;
import org.gridtally.benchmarks.theft.TheftForm;
import org.gridtally.benchmarks.theft.TheftTrials;
import org.gridtally.servers.ProjectLayout;

/** Six injected forms of theft on one home's year: how many stolen months raise an alarm, how many honest ones do. */
public final class TheftBenchmark implements Benchmark {
    private static final String RIVAL = Detector.LOW_USAGE;
    private static final String JOINED = Detector.JOINED;
    private static final String HONEST = "honest";

    @Override
    public String name() {
        return "theft";
    }

    @Override
    public String about() {
        return "injected theft, six forms, on one Ausgrid home, against the low-usage check of validation rules";
    }

    @Override
    public Result run(boolean quick) throws IOException, MissingDataException {
        Path project = ProjectLayout.find().root();
        HalfHours home =
                HalfHours.ausgrid(new DataFolder(project).require("ausgrid").resolve("customer12_2011-2012.csv"));
        TheftTrials trials = new TheftTrials(home, quick ? 1 : 10);
        Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
        List<Month> honest = trials.honest();
        shares.put(HONEST, shares(honest));
        int stolen = 0;
        for (TheftForm form : TheftForm.values()) {
            List<Month> months = trials.stolen(form);
            stolen += months.size();
            shares.put(form.name().toLowerCase(Locale.ROOT), shares(months));
        }
        requireSane(shares);
        if (!quick) {
            new GeneratedSection(project.resolve("meter-core/docs/anomaly.md"), "theft").replace(table(shares));
        }
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("homes", 1);
        shape.put("honest months", honest.size());
        shape.put("stolen months", stolen);
        Map<String, Double> ratios = Map.of(
                "detection_vs_" + RIVAL, meanDetection(shares, JOINED) / Math.max(meanDetection(shares, RIVAL), 0.01));
        return new Result(shape, home.times().length, metrics(shares), ratios, notes());
    }

    /** By detector, the share of the months that raise its alarm. */
    private static Map<String, Double> shares(List<Month> months) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (Detector detector : Detector.all()) {
            long alarms = months.stream().filter(detector.alarm()).count();
            shares.put(detector.name(), (double) alarms / months.size());
        }
        return shares;
    }

    private static Map<String, Double> metrics(Map<String, Map<String, Double>> shares) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        shares.forEach((form, byDetector) -> byDetector.forEach((detector, share) -> metrics.put(
                form.equals(HONEST) ? detector + "_false_positive_rate" : form + "_" + detector + "_detection_rate",
                share)));
        metrics.put("injected_detection_rate", meanDetection(shares, JOINED));
        metrics.put("injected_false_positive_rate", rate(shares, HONEST, JOINED));
        return metrics;
    }

    private static double meanDetection(Map<String, Map<String, Double>> shares, String detector) {
        return shares.keySet().stream()
                .filter(form -> !form.equals(HONEST))
                .mapToDouble(form -> rate(shares, form, detector))
                .average()
                .orElse(0);
    }

    private static void requireSane(Map<String, Map<String, Double>> shares) {
        double falsePositives = rate(shares, HONEST, JOINED);
        require(meanDetection(shares, JOINED) > falsePositives + 0.5, "stolen months to stand out from honest ones");
        require(rate(shares, "zero_span", "zero_run") == 0, "no zero run over 12 hours where at most 12 are zero");
        require(rate(shares, "mean", "flatline") == 1, "a constant month to be a flatline");
    }

    private static double rate(Map<String, Map<String, Double>> shares, String form, String detector) {
        Double rate = shares.getOrDefault(form, Map.of()).get(detector);
        if (rate == null) {
            throw new IllegalStateException(
                    "theft: expected a share of " + detector + " over " + form + ", found none");
        }
        return rate;
    }

    private static String table(Map<String, Map<String, Double>> shares) {
        StringBuilder table = new StringBuilder("| detector | false positives |");
        shares.keySet().stream()
                .filter(form -> !form.equals(HONEST))
                .forEach(form -> table.append(" %s |".formatted(form)));
        table.append("\n|---|").append("--:|".repeat(shares.size())).append('\n');
        for (Detector detector : Detector.all()) {
            table.append("| `%s` |".formatted(detector.name()));
            shares.forEach((form, byDetector) ->
                    table.append(String.format(Locale.ROOT, " %.0f %% |", 100 * rate(shares, form, detector.name()))));
            table.append('\n');
        }
        return table.toString();
    }

    private static List<String> notes() {
        return List.of(
                "injected by this project, not real theft; one home, so the rates tell of the functions, not of a fleet",
                "the low-usage check raises no false alarm here, the joined detector does: weigh the ratio by both rates",
                "months overlap: one begins every week, and an unusual week counts in up to four of them",
                "the slack of the charts ending in k1 was chosen on this same home: their false positives are in-sample",
                "mean and reversed keep the month's total: only the time of use gives them away");
    }

    private static void require(boolean condition, String expected) {
        if (!condition) {
            throw new IllegalStateException("theft: expected " + expected);
        }
    }
}

package org.gridtally.benchmarks.nab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The scores of all detectors as a table, best first, with published detectors among them. */
public final class NabTable {
    private final List<Row> rows = new ArrayList<>();

    private record Row(String name, String origin, double standard, String cells) {}

    /** A detector scored here. */
    public void measured(String name, ProfileScores scores) {
        NabScore standard = scores.standard();
        rows.add(new Row(
                "**" + name + "**",
                "measured",
                standard.score(),
                cells(
                        standard.score(),
                        scores.under("reward_low_FP_rate").score(),
                        scores.under("reward_low_FN_rate").score(),
                        String.valueOf(standard.windowsFound()),
                        String.valueOf(standard.falsePositives()))));
    }

    /** A detector of which only the final scores are published. */
    public void published(String name, double standard, double lowFalsePositives, double lowFalseNegatives) {
        rows.add(new Row(name, "published", standard, cells(standard, lowFalsePositives, lowFalseNegatives, "", "")));
    }

    /** In Markdown. */
    public String markdown() {
        StringBuilder table = new StringBuilder(
                """
                | detector | | standard | reward low FP | reward low FN | windows found of 116 | false positives |
                |---|---|--:|--:|--:|--:|--:|
                """);
        rows.stream()
                .sorted(Comparator.comparingDouble(Row::standard).reversed())
                .forEach(row -> table.append("| %s | %s | %s |%n".formatted(row.name(), row.origin(), row.cells())));
        return table.toString();
    }

    private static String cells(double standard, double lowFp, double lowFn, String windows, String falsePositives) {
        return String.format(
                Locale.ROOT, "%.1f | %.1f | %.1f | %s | %s", standard, lowFp, lowFn, windows, falsePositives);
    }
}

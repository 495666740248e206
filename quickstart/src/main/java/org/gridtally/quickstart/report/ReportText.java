package org.gridtally.quickstart.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** The report for people; the module's README says what each line means. */
public final class ReportText {
    /** More channels than this fill the screen with numbers nobody reads: the JSON report has them all. */
    private static final int CHANNELS_SHOWN = 40;

    private static final int DIFFERENCES_SHOWN = 20;

    private final StringBuilder out = new StringBuilder();

    private ReportText() {}

    public static String of(Report report) {
        ReportText text = new ReportText();
        text.readings(report.counts(), report.stores());
        text.energy(report);
        text.alarms(report.alarms());
        text.inputs(report.inputs());
        text.machine(report);
        text.urls(report);
        text.verdict(report.differences());
        return text.out.toString();
    }

    private void readings(Report.Counts counts, List<Report.Stored> stores) {
        title("Readings");
        line("served by the head-end", number(counts.served()), "repeats included");
        line("served, unique", number(counts.servedUnique()), "one per series, device and time");
        line("received in Kafka", number(counts.kafkaRecords()), "");
        line("duplicates dropped", number(counts.duplicates()), "");
        line("accepted", number(counts.accepted()), "");
        line("late", number(counts.late()), "handed out hours after their peers");
        line("corrected", number(counts.corrections()), "replaced a value already accepted");
        line("dead-lettered", number(counts.deadLettered()), "");
        line("in Druid, unique", number(counts.druidUnique()), "");
        stores.forEach(store -> line("in " + store.title() + ", unique", number(store.unique()), ""));
    }

    private void energy(Report report) {
        title("Energy");
        line("served", wh(report.energy().servedWh()), "Wh");
        line("in Druid", wh(report.energy().druidWh()), "Wh");
        report.stores().forEach(store -> line("in " + store.title(), wh(store.wh()), "Wh"));
        line("completeness", String.format(Locale.ROOT, "%.3f %%", report.completeness() * 100), "");
        var channels = new TreeMap<>(report.energy().byChannel());
        channels.entrySet().stream()
                .limit(channels.size() <= CHANNELS_SHOWN ? CHANNELS_SHOWN : 0)
                .forEach(entry -> line("  " + entry.getKey(), wh(entry.getValue()), "Wh"));
        if (!report.energy().registers().isEmpty()) {
            line("registers", number(report.energy().registers().size()), "each advanced as its readings say");
        }
        if (channels.size() > CHANNELS_SHOWN) {
            line("channels", number(channels.size()), "each with its energy in the JSON report (--report FILE)");
        }
    }

    private void alarms(Report.Alarms alarms) {
        title("Alarms");
        line("raised", number(alarms.count()), "");
        alarms.top()
                .forEach(alarm -> out.append(String.format(
                        Locale.ROOT,
                        "    %s/%s  %s  %s: %s beyond %s%n",
                        alarm.usagePoint(),
                        alarm.channel(),
                        alarm.time(),
                        alarm.rule(),
                        alarm.observed().stripTrailingZeros().toPlainString(),
                        alarm.threshold().stripTrailingZeros().toPlainString())));
    }

    private void inputs(Report.Inputs inputs) {
        if (!inputs.deadLetters().isEmpty()) {
            title("Dead letters");
            inputs.deadLetters().forEach(letter -> out.append("    ")
                    .append(letter.origin())
                    .append(':')
                    .append(letter.line())
                    .append("  ")
                    .append(letter.reason())
                    .append('\n'));
        }
        if (!inputs.skippedFiles().isEmpty()) {
            title("Skipped files");
            inputs.skippedFiles()
                    .forEach(file -> out.append("    ").append(file).append('\n'));
        }
    }

    private void machine(Report report) {
        title("Time and memory");
        latency(report.latency());
        line("first SQL answer", seconds(report.footprint().secondsToFirstAnswer()), "s after the command");
        line("this report", seconds(report.footprint().secondsToReport()), "s after the command");
        line("memory of all JVMs", number(report.footprint().rssMb()), "MB resident");
    }

    private void latency(Report.Latency latency) {
        if (!latency.isMeasured()) {
            line("head-end to SQL", "not measured", "nothing was released live");
            return;
        }
        line("head-end to SQL, p50", number(latency.p50()), "ms");
        line("head-end to SQL, p99", number(latency.p99()), "ms over " + number(latency.samples()) + " live readings");
    }

    private void urls(Report report) {
        title("URLs");
        report.urls().forEach((part, url) -> out.append(String.format(Locale.ROOT, "  %-24s  %s%n", part, url)));
    }

    private void verdict(List<String> differences) {
        out.append('\n');
        if (differences.isEmpty()) {
            out.append("Everything reconciles.\n");
            return;
        }
        out.append("Does not reconcile:\n");
        differences.stream()
                .limit(DIFFERENCES_SHOWN)
                .forEach(difference -> out.append("  ").append(difference).append('\n'));
        if (differences.size() > DIFFERENCES_SHOWN) {
            out.append("  and ").append(differences.size() - DIFFERENCES_SHOWN).append(" more\n");
        }
    }

    private void title(String title) {
        out.append('\n').append(title).append('\n');
    }

    private void line(String name, String value, String remark) {
        out.append(String.format(Locale.ROOT, "  %-24s  %20s  %s", name, value, remark)
                        .stripTrailing())
                .append('\n');
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String wh(BigDecimal value) {
        return String.format(Locale.ROOT, "%,.6f", value.setScale(6, RoundingMode.UNNECESSARY));
    }
}

package org.gridtally.quickstart.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/** The report for programs: one flat JSON object whose keys keep their names. */
public final class ReportJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportJson() {}

    public static void write(Report report, Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, of(report).toPrettyString() + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ObjectNode of(Report report) {
        ObjectNode json = JSON.createObjectNode();
        putCounts(json, report.counts());
        json.put("served_wh", report.energy().servedWh())
                .put("druid_wh", report.energy().druidWh());
        for (Report.Stored store : report.stores()) {
            json.put(store.key() + "_unique", store.unique()).put(store.key() + "_wh", store.wh());
        }
        json.put("completeness", report.completeness());
        putLatency(json, report.latency());
        json.put("seconds_to_first_answer", report.footprint().secondsToFirstAnswer())
                .put("seconds_to_report", report.footprint().secondsToReport())
                .put("rss_mb", report.footprint().rssMb());
        putAlarms(json, report.alarms());
        putInputs(json, report.inputs());
        ObjectNode energy = json.putObject("energy_wh");
        new TreeMap<>(report.energy().byChannel()).forEach(energy::put);
        ObjectNode registers = json.putObject("register_wh");
        new TreeMap<>(report.energy().registers()).forEach(registers::put);
        ObjectNode urls = json.putObject("urls");
        report.urls().forEach(urls::put);
        json.put("reconciled", report.reconciled());
        report.differences().forEach(json.putArray("differences")::add);
        return json;
    }

    private static void putCounts(ObjectNode json, Report.Counts counts) {
        json.put("served", counts.served())
                .put("served_unique", counts.servedUnique())
                .put("kafka_records", counts.kafkaRecords())
                .put("accepted", counts.accepted())
                .put("duplicates", counts.duplicates())
                .put("late", counts.late())
                .put("corrections", counts.corrections())
                .put("dead_lettered", counts.deadLettered())
                .put("druid_unique", counts.druidUnique());
    }

    /** Null and not 0 when nothing was released live. */
    private static void putLatency(ObjectNode json, Report.Latency latency) {
        json.put("latency_ms_p50", latency.isMeasured() ? latency.p50() : null)
                .put("latency_ms_p99", latency.isMeasured() ? latency.p99() : null)
                .put("latency_samples", latency.samples());
    }

    private static void putAlarms(ObjectNode json, Report.Alarms alarms) {
        json.put("alarms", alarms.count());
        ArrayNode top = json.putArray("top_alarms");
        alarms.top().forEach(alarm -> top.addObject()
                .put("usage_point", alarm.usagePoint())
                .put("channel", alarm.channel())
                .put("rule", alarm.rule())
                .put("reading_time", alarm.time())
                .put("observed", alarm.observed())
                .put("threshold", alarm.threshold()));
    }

    private static void putInputs(ObjectNode json, Report.Inputs inputs) {
        inputs.skippedFiles().forEach(json.putArray("skipped_files")::add);
        ArrayNode letters = json.putArray("dead_letters");
        inputs.deadLetters().forEach(letter -> letters.addObject()
                .put("file", letter.origin())
                .put("line", letter.line())
                .put("reason", letter.reason()));
    }
}

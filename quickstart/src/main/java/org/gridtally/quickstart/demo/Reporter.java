package org.gridtally.quickstart.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridtally.avro.Alarm;
import org.gridtally.avro.DeadLetter;
import org.gridtally.core.Micros;
import org.gridtally.quickstart.probe.Percentiles;
import org.gridtally.quickstart.report.Report;
import org.gridtally.quickstart.stack.Stack;
import org.gridtally.schemas.DecimalBytes;
import org.gridtally.schemas.registry.RegistryClient;
import org.gridtally.servers.ResidentMemory;
import org.gridtally.simulator.HeadEndSimulator;
import org.gridtally.simulator.ledger.ExpectedDeadLetter;

/** Puts the head-end's books, Kafka's topics and Druid's answers side by side: the report of a run. */
final class Reporter {
    private static final int TOP_ALARMS = 5;

    private final Stack stack;
    private final HeadEndSimulator headEnd;
    private final RunOptions options;
    private final ReadingsTable table;
    private final Instant commanded;

    Reporter(
            Stack stack, HeadEndSimulator headEnd, RunOptions options, ReadingsTable table, Instant commanded) {
        this.options = options;
        this.stack = stack;
        this.headEnd = headEnd;
        this.table = table;
        this.commanded = commanded;
    }

    Report report(double secondsToFirstAnswer, Percentiles latencies) {
        StreamCounts topics = new StreamCounts(
                new TopicScan(stack.broker().bootstrapServers()),
                new RegistryClient(stack.registry().ccompatUrl()));
        Truth truth = Truth.of(headEnd.ledger());
        Map<String, SeriesTotal> answered = table.channels();
        List<DeadLetter> letters = topics.deadLetters();
        Map<String, BigDecimal> energy = table.energy();
        BigDecimal druidWh = energy.values().stream().reduce(BigDecimal.ZERO.setScale(Micros.SCALE), BigDecimal::add);
        Report.Counts counts = counts(truth, topics, letters.size(), slots(answered));
        List<String> differences = new Reconciliation()
                .channels(truth.channels(), answered)
                .compare("readings in Druid", truth.unique(), counts.druidUnique())
                .compare("duplicates and accepted", counts.kafkaRecords(), counts.duplicates() + counts.accepted())
                .equal("energy in Druid, Wh", Micros.toDecimal(truth.energyMicros()), druidWh)
                .equal("dead letters", expected(truth.deadLetters()), found(letters))
                .differences();
        return new Report(
                counts,
                new Report.Energy(Micros.toDecimal(truth.energyMicros()), druidWh, energy),
                table.completeness(options.interval(), ZoneId.of("Europe/Berlin")),
                alarms(topics.alarms()),
                new Report.Latency(latencies.count(), latencies.at(50), latencies.at(99)),
                new Report.Footprint(secondsToFirstAnswer, DemoRun.secondsSince(commanded), rssMb()),
                new Report.Inputs(List.of(), badInputs(letters)),
                urls(),
                differences);
    }

    private Report.Counts counts(Truth truth, StreamCounts topics, long deadLetters, long inDruid) {
        long received = topics.received();
        StreamCounts.Accepted accepted = topics.accepted();
        return new Report.Counts(
                truth.served(),
                truth.unique(),
                received,
                accepted.accepted(),
                received - accepted.accepted(),
                accepted.late(),
                accepted.corrections(),
                deadLetters,
                inDruid);
    }

    private static long slots(Map<String, SeriesTotal> channels) {
        return channels.values().stream().mapToLong(SeriesTotal::slots).sum();
    }

    private static TreeSet<String> expected(List<ExpectedDeadLetter> letters) {
        TreeSet<String> lines = new TreeSet<>();
        letters.forEach(letter -> lines.add(letter.file() + ":" + letter.line()));
        return lines;
    }

    private static TreeSet<String> found(List<DeadLetter> letters) {
        TreeSet<String> lines = new TreeSet<>();
        letters.forEach(letter -> lines.add(letter.getOrigin() + ":" + letter.getLine()));
        return lines;
    }

    private static List<Report.BadInput> badInputs(List<DeadLetter> letters) {
        List<Report.BadInput> inputs = new ArrayList<>();
        for (DeadLetter letter : letters) {
            Long line = letter.getLine();
            inputs.add(new Report.BadInput(letter.getOrigin(), line == null ? 0 : line, letter.getReason()));
        }
        return inputs;
    }

    private static Report.Alarms alarms(List<Alarm> alarms) {
        return new Report.Alarms(
                alarms.size(),
                alarms.stream().limit(TOP_ALARMS).map(Reporter::alarm).toList());
    }

    private static Report.Alarm alarm(Alarm alarm) {
        return new Report.Alarm(
                alarm.getUsagePoint(),
                alarm.getChannel(),
                alarm.getRule(),
                alarm.getReadingTime().toString(),
                Micros.toDecimal(DecimalBytes.toMicros(alarm.getObserved())),
                Micros.toDecimal(DecimalBytes.toMicros(alarm.getThreshold())));
    }

    private long rssMb() {
        long bytes = ResidentMemory.of(ProcessHandle.current().pid());
        for (long pid : stack.pids().values()) {
            bytes += ResidentMemory.of(pid);
        }
        return Math.round(bytes / 1e6);
    }

    private Map<String, String> urls() {
        Map<String, String> urls = new LinkedHashMap<>(stack.urls());
        urls.put("head-end", headEnd.url());
        urls.put("sql", stack.druid().url() + "/druid/v2/sql");
        return new TreeMap<>(urls);
    }
}

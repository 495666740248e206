package org.gridtally.quickstart.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridtally.avro.DeadLetter;
import org.gridtally.core.Micros;
import org.gridtally.quickstart.probe.Percentiles;
import org.gridtally.quickstart.report.Report;
import org.gridtally.quickstart.stack.Stack;
import org.gridtally.schemas.registry.RegistryClient;
import org.gridtally.servers.ResidentMemory;
import org.gridtally.simulator.HeadEndSimulator;
import org.gridtally.simulator.data.DataFile;

/** Puts the head-end's books, Kafka's topics and Druid's answers side by side: the report of a run. */
final class Reporter {
    private final Stack stack;
    private final HeadEndSimulator headEnd;
    private final ReadingsTable table;
    private final Instant commanded;

    Reporter(Stack stack, HeadEndSimulator headEnd, ReadingsTable table, Instant commanded) {
        this.stack = stack;
        this.headEnd = headEnd;
        this.table = table;
        this.commanded = commanded;
    }

    Report report(double secondsToFirstAnswer, Percentiles latencies) {
        StreamCounts topics = new StreamCounts(
                new TopicScan(stack.broker().bootstrapServers()),
                new RegistryClient(stack.registry().ccompatUrl()));
        StreamCounts.Accepted accepted = topics.accepted();
        List<DeadLetter> letters = topics.deadLetters();
        Truth truth = Truth.of(headEnd.ledger());
        Map<String, SeriesTotal> answered = table.channels();
        Map<String, Long> advanced = RegisterTruth.of(headEnd.ledger(), accepted.channels());
        Map<String, Long> registers = new Registers(table).of(accepted.channels());
        Map<String, Long> served = EnergyBook.of(truth.energyMicros(), advanced);
        Map<String, Long> inDruid = EnergyBook.of(table.energy(), registers);
        Report.Counts counts = counts(truth, topics.received(), accepted, letters.size(), answered);
        List<StoreCheck> stores = stack.stores().stream()
                .map(store -> StoreCheck.of(store, truth.channels(), served))
                .toList();
        List<String> differences = new ArrayList<>(new Reconciliation()
                .channels(truth.channels(), answered)
                .sums("energy, Wh", served, inDruid)
                .sums("register advance, Wh", advanced, registers)
                .equal("dead letters", Inputs.expected(truth.deadLetters()), Inputs.found(letters))
                .differences());
        stores.forEach(store -> differences.addAll(store.differences()));
        return new Report(
                counts,
                new Report.Energy(
                        Micros.toDecimal(EnergyBook.total(served)),
                        Micros.toDecimal(EnergyBook.total(inDruid)),
                        wattHours(inDruid),
                        wattHours(registers)),
                stores.stream().map(StoreCheck::stored).toList(),
                new Coverage(table).of(accepted.channels()),
                Inputs.alarms(topics.alarms()),
                new Report.Latency(latencies.count(), latencies.at(50), latencies.at(99)),
                new Report.Footprint(secondsToFirstAnswer, DemoRun.secondsSince(commanded), rssMb()),
                new Report.Inputs(skipped(), Inputs.bad(letters)),
                urls(),
                differences);
    }

    private static Report.Counts counts(
            Truth truth,
            long received,
            StreamCounts.Accepted accepted,
            long deadLetters,
            Map<String, SeriesTotal> answered) {
        long inDruid = answered.values().stream().mapToLong(SeriesTotal::slots).sum();
        return new Report.Counts(
                truth.served(),
                truth.unique(),
                received,
                accepted.count(),
                received - accepted.count(),
                truth.late(),
                accepted.corrections(),
                deadLetters,
                inDruid);
    }

    private static Map<String, BigDecimal> wattHours(Map<String, Long> micros) {
        Map<String, BigDecimal> wattHours = new TreeMap<>();
        micros.forEach((channel, value) -> wattHours.put(channel, Micros.toDecimal(value)));
        return wattHours;
    }

    private List<String> skipped() {
        return headEnd.files().stream()
                .filter(file -> !file.isServed())
                .map(Reporter::skipped)
                .toList();
    }

    private static String skipped(DataFile file) {
        return file.path() + ": " + file.note();
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
        return urls;
    }
}

package org.gridtally.benchmarks.endtoend;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridtally.benchmarks.measure.Benchmark;
import org.gridtally.benchmarks.measure.Folders;
import org.gridtally.benchmarks.measure.Result;
import org.gridtally.quickstart.demo.DemoRun;
import org.gridtally.quickstart.preflight.Ports;
import org.gridtally.quickstart.probe.Percentiles;
import org.gridtally.quickstart.report.Report;
import org.gridtally.quickstart.stack.Progress;
import org.gridtally.quickstart.stack.Stack;
import org.gridtally.quickstart.stack.Supervision;
import org.gridtally.servers.ProjectLayout;
import org.gridtally.simulator.HeadEndSimulator;
import org.gridtally.simulator.ledger.LedgerTotals;

/**
 * How many readings a second go from the head-end through Kafka and the stream job to SQL, and how long one takes.
 *
 * <p>First a backlog as fast as it goes, then live readings at 1,000 a second. At the end the whole answer is reconciled
 * with the head-end's ledger; a wrong answer fails the benchmark. Rival: Druid's own doubleSum, ingesting the same
 * accepted readings in the same run.
 */
public final class EndToEnd implements Benchmark {
    private static final int PORT_BASE = 23000;
    /** The rest goes to the kernel's network and to what else the machine does. */
    private static final double BOUND_BY_CPU = 0.8;

    private static final double TARGET_READINGS_PER_SECOND = 27_000;

    private final Progress progress = new Progress(new PrintWriter(System.out, true, StandardCharsets.UTF_8));

    @Override
    public String name() {
        return "end-to-end";
    }

    @Override
    public String about() {
        return "readings/s and latency from the head-end to SQL; rival: Druid's doubleSum over the same topic";
    }

    @Override
    public Result run(boolean quick) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("gridtally-end-to-end");
        Ports ports = new Ports(PORT_BASE);
        Supervision supervision = new Supervision(EndToEnd::die);
        Stack stack = new Stack(ProjectLayout.find(), folder, ports);
        Load load = new Load(quick, folder, ports);
        try (stack;
                HeadEndSimulator headEnd = HeadEndSimulator.resume(load.config(), folder.resolve("releases"))) {
            stack.start(progress, supervision);
            Result result = measure(stack, headEnd, load);
            supervision.end();
            return result;
        } finally {
            Folders.delete(folder);
        }
    }

    private Result measure(Stack stack, HeadEndSimulator headEnd, Load load) throws InterruptedException {
        RowCount rows = new RowCount(stack.druid().url());
        DemoRun run = new DemoRun(stack, headEnd, progress, Instant.now());
        LedgerTotals backlog = headEnd.ledger().totals();
        run.deploy();
        CpuSeconds before = CpuSeconds.of(processes(stack));
        Sustained pulled = rows.await("meter_readings", backlog.distinct());
        CpuSeconds used = CpuSeconds.of(processes(stack)).since(before);
        progress.say(String.format("  %,d readings in %.1f s", backlog.served(), pulled.seconds()));
        run.awaitAll("backlog in SQL");
        Percentiles live = run.serveLive();
        Report report = run.report(0, live);
        if (!report.reconciled()) {
            throw new IllegalStateException("the answer is wrong: " + report.differences());
        }
        Map<String, Double> ratios =
                new DruidRivals(stack, rows, progress).compare(report.counts().accepted());
        return new Result(
                load.shape(headEnd.ledger().totals()),
                report.counts().served(),
                metrics(backlog, pulled, report),
                ratios,
                notes(backlog, pulled, used));
    }

    private static Map<String, Double> metrics(LedgerTotals backlog, Sustained pulled, Report report) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("readings_per_s", backlog.served() / pulled.seconds());
        metrics.put("backlog_seconds", pulled.seconds());
        metrics.put("latency_ms_p50", (double) report.latency().p50());
        metrics.put("latency_ms_p99", (double) report.latency().p99());
        metrics.put("rss_mb", (double) report.footprint().rssMb());
        return metrics;
    }

    /** Every part, and this process, in which the head-end runs. */
    private static Map<String, Long> processes(Stack stack) {
        Map<String, Long> pids = new LinkedHashMap<>(stack.pids());
        pids.put("head-end", ProcessHandle.current().pid());
        return pids;
    }

    /** How busy the processor was while the backlog was pulled, and with what: whether it is what bounds the rate. */
    private static List<String> notes(LedgerTotals backlog, Sustained pulled, CpuSeconds used) {
        double cores = Runtime.getRuntime().availableProcessors();
        double busy = used.total() / pulled.seconds();
        double rate = backlog.served() / pulled.seconds();
        return List.of(String.format(
                "%,.0f readings/s of a target of %,.0f; bounded by %s: the parts used %.2f of %.0f cores (%s)",
                rate,
                TARGET_READINGS_PER_SECOND,
                busy >= BOUND_BY_CPU * cores ? "the processor" : "waiting, not by the processor",
                busy,
                cores,
                used));
    }

    private static void die(Supervision.Death death) {
        System.err.println(death);
        Runtime.getRuntime().halt(1);
    }
}

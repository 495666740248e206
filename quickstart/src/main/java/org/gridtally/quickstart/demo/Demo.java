package org.gridtally.quickstart.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.gridtally.quickstart.cli.ExitCode;
import org.gridtally.quickstart.preflight.Demand;
import org.gridtally.quickstart.preflight.LocalMachine;
import org.gridtally.quickstart.preflight.Ports;
import org.gridtally.quickstart.preflight.Preflight;
import org.gridtally.quickstart.preflight.Refusal;
import org.gridtally.quickstart.report.Report;
import org.gridtally.quickstart.report.ReportJson;
import org.gridtally.quickstart.report.ReportText;
import org.gridtally.quickstart.stack.Progress;
import org.gridtally.quickstart.stack.Stack;
import org.gridtally.quickstart.stack.Supervision;
import org.gridtally.quickstart.state.RunningStack;
import org.gridtally.quickstart.state.StateFolder;
import org.gridtally.quickstart.stores.SideStore;
import org.gridtally.quickstart.stores.StoreKind;
import org.gridtally.servers.ProjectLayout;
import org.gridtally.simulator.HeadEndSimulator;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code demo}: from an empty machine to a report, and nothing left behind.
 *
 * <p>Whatever ends it, be it the end of the report, Ctrl-C, a failure or the death of a part, the JVM's shutdown stops
 * the stack: there is one way out.
 */
public final class Demo {
    private final StateFolder state;
    private final RunOptions options;
    private final Ports ports;
    private final @Nullable Path reportFile;
    private final PrintWriter out;
    private final Progress progress;
    private final Instant commanded =
            ProcessHandle.current().info().startInstant().orElseGet(Instant::now);

    public Demo(StateFolder state, RunOptions options, Ports ports, @Nullable Path reportFile, PrintWriter out) {
        this.state = state;
        this.options = options;
        this.ports = ports;
        this.reportFile = reportFile;
        this.out = out;
        this.progress = new Progress(out);
    }

    /** Runs the demo; returns after the report with {@code exit}, else only the JVM's end ends it. */
    public int run(boolean exit, boolean fresh) throws IOException, InterruptedException {
        HeadEnd wanted = new HeadEnd(options, state.run(options.identity()), ports);
        wanted.config();
        new Preflight(new LocalMachine()).check(demand(), state.root());
        Path folder = folder(fresh);
        try (HeadEndSimulator headEnd = wanted.start()) {
            refuseNothingToServe(headEnd);
            return run(stack(folder), headEnd, folder, exit);
        }
    }

    private Demand demand() {
        Demand demand = Demand.ofStack(ports);
        for (StoreKind store : options.stores()) {
            demand = demand.plus(store.demand(ports));
        }
        return demand;
    }

    private Stack stack(Path folder) {
        ProjectLayout layout = ProjectLayout.find();
        List<SideStore> stores = options.stores().stream()
                .sorted()
                .map(store -> store.in(layout, folder, ports))
                .toList();
        return new Stack(layout, folder, ports, stores);
    }

    private int run(Stack stack, HeadEndSimulator headEnd, Path folder, boolean exit)
            throws IOException, InterruptedException {
        Supervision supervision = new Supervision(this::dieWith);
        stopAtExit(stack, supervision);
        try {
            stack.start(progress, supervision);
            tellOthers(stack, headEnd, folder);
            return serve(stack, headEnd, exit);
        } catch (RuntimeException e) {
            if (supervision.isOver()) {
                // The stack is being stopped under this thread, and what fails now is a consequence of it.
                new CountDownLatch(1).await();
            }
            throw e;
        }
    }

    private void refuseNothingToServe(HeadEndSimulator headEnd) {
        if (headEnd.ledger().servedUnique() == 0) {
            throw new Refusal("--data: expected UCI household, half-hourly CSV, NEM12, NEM13 or ESPI files below "
                    + Objects.requireNonNull(options.data()).path() + ", found none");
        }
    }

    private Path folder(boolean fresh) throws IOException {
        Path folder = state.run(options.identity());
        if (fresh) {
            state.forget(options.identity());
        }
        progress.say((Files.exists(folder) ? "Going on with " : "Starting in ") + folder);
        return Files.createDirectories(folder);
    }

    private int serve(Stack stack, HeadEndSimulator headEnd, boolean exit) throws InterruptedException {
        Report report = new DemoRun(stack, headEnd, progress, commanded).run();
        publish(report);
        if (!exit) {
            progress.say("\nThe stack stays up. Try: ./gridtally sql \"SELECT usage_point, METER_USAGE(slots) AS wh"
                    + " FROM meter_readings GROUP BY 1 LIMIT 5\"\nCtrl-C or ./gridtally stop ends it.");
            new CountDownLatch(1).await();
        }
        return report.reconciled() ? ExitCode.OK : ExitCode.FAILED;
    }

    private void dieWith(Supervision.Death death) {
        progress.say("\n" + death);
        progress.say("Stopping the rest.");
        System.exit(ExitCode.FAILED);
    }

    private void stopAtExit(Stack stack, Supervision supervision) throws IOException {
        Files.writeString(
                state.launcherPid(), Long.toString(ProcessHandle.current().pid()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, supervision), "stop-stack"));
    }

    private void stop(Stack stack, Supervision supervision) {
        supervision.end();
        long started = System.nanoTime();
        stack.close();
        state.running().delete();
        state.launcherPid().toFile().delete();
        progress.say(String.format("Stopped everything in %.1f s.", (System.nanoTime() - started) / 1e9));
    }

    private void tellOthers(Stack stack, HeadEndSimulator headEnd, Path folder) {
        Map<String, String> urls = new HashMap<>(stack.urls());
        urls.put("head-end", headEnd.url());
        state.running().write(new RunningStack(ProcessHandle.current().pid(), folder.toString(), urls, stack.pids()));
    }

    private void publish(Report report) {
        out.print(ReportText.of(report));
        out.flush();
        if (reportFile != null) {
            ReportJson.write(report, reportFile);
        }
    }
}

package org.gridtally.quickstart.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import org.gridtally.quickstart.probe.Percentiles;
import org.gridtally.quickstart.report.Report;
import org.gridtally.quickstart.sql.DruidSql;
import org.gridtally.quickstart.sql.SqlException;
import org.gridtally.quickstart.stack.Progress;
import org.gridtally.quickstart.stack.Stack;
import org.gridtally.quickstart.stores.SideStore;
import org.gridtally.schemas.registry.RegistryClient;
import org.gridtally.simulator.HeadEndSimulator;
import org.gridtally.simulator.ledger.Ledger;

/**
 * One pass of the head-end's readings through a stack that is up, and what came of it.
 *
 * <p>The backlog first, as fast as it goes; only when SQL has all of it do live readings begin, since their latency is
 * that of a stack that keeps up and not of a queue behind a backlog.
 */
public final class DemoRun {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration FIRST_ANSWER_PATIENCE = Duration.ofMinutes(2);
    /** Enough for every hour the live part touches. */
    private static final Duration LIVE_MARGIN = Duration.ofHours(6);

    private final Stack stack;
    private final HeadEndSimulator headEnd;
    private final Progress progress;
    private final Instant commanded;
    private final ReadingsTable table;

    /**
     * Takes what is up.
     *
     * @param commanded when the user gave the command
     */
    public DemoRun(Stack stack, HeadEndSimulator headEnd, Progress progress, Instant commanded) {
        this.stack = stack;
        this.headEnd = headEnd;
        this.progress = progress;
        this.commanded = commanded;
        this.table = new ReadingsTable(new DruidSql(stack.druid().url()));
    }

    /** Deploys, serves, waits and reports. */
    public Report run() throws InterruptedException {
        deploy();
        double firstAnswer = awaitFirstAnswer();
        boolean backlogThere = awaitAll("backlog in SQL");
        Percentiles latencies = backlogThere ? serveLive() : new Percentiles();
        if (backlogThere) {
            stack.stores().forEach(this::awaitAllIn);
        }
        return report(firstAnswer, latencies);
    }

    /** Compares the head-end's ledger with the topics and with SQL. */
    public Report report(double secondsToFirstAnswer, Percentiles latencies) {
        return new Reporter(stack, headEnd, table, commanded).report(secondsToFirstAnswer, latencies);
    }

    /** Sets the limits, starts the connectors, and starts ingestion. */
    public void deploy() {
        RegistryClient registry = new RegistryClient(stack.registry().ccompatUrl());
        progress.step(
                "thresholds", "published", () -> new Thresholds(stack.broker().bootstrapServers(), registry)
                        .publish(usagePoints()));
        progress.step("connectors", "running", () -> new Connectors(
                        stack.connect().rest(),
                        stack.broker().bootstrapServers(),
                        stack.registry().url(),
                        registry)
                .deploy(headEnd, stack.stores()));
        progress.step(
                "ingestion",
                "submitted",
                () -> DruidTable.submit(
                        stack.druid().rest(),
                        stack.broker().bootstrapServers(),
                        stack.registry().ccompatUrl()));
    }

    private Set<String> usagePoints() {
        Set<String> usagePoints = new TreeSet<>();
        headEnd.ledger().forEach(slot -> usagePoints.add(slot.series().usagePoint()));
        return usagePoints;
    }

    /** Seconds from the command until SQL answered with a reading. */
    private double awaitFirstAnswer() {
        progress.step("sql", "first answer", () -> {
            long deadline = System.nanoTime() + FIRST_ANSWER_PATIENCE.toNanos();
            while (!hasReadings() && System.nanoTime() < deadline) {
                Waiting.pause(PAUSE);
            }
        });
        return secondsSince(commanded);
    }

    /** The table does not exist before its first row. */
    private boolean hasReadings() {
        try {
            return table.hasReadings();
        } catch (SqlException notYet) {
            return false;
        }
    }

    /** Waits until SQL has all that was released; false, with what is known about the reason, when it stops short. */
    public boolean awaitAll(String what) {
        return await(what, new CatchUp("Druid", table::channels, progress));
    }

    private void awaitAllIn(SideStore store) {
        String title = store.kind().title();
        await("everything in " + title, new CatchUp(title, () -> StoreCheck.channels(store.series()), progress));
    }

    private boolean await(String what, CatchUp catchUp) {
        boolean[] there = {false};
        Ledger ledger = headEnd.ledger();
        progress.step("readings", what, () -> there[0] = catchUp.await(() -> Truth.of(ledger)));
        if (!there[0]) {
            progress.say("Nothing has moved for a while:\n" + new Diagnosis(stack).text());
        }
        return there[0];
    }

    /** Lets the head-end release the rest at its rate, and measures how long each reading takes to SQL. */
    public Percentiles serveLive() throws InterruptedException {
        LiveWatch watch = new LiveWatch(table, liveSince());
        try (watch) {
            headEnd.beginLive();
            progress.step("head-end", "all released live", this::awaitRelease);
            awaitAll("everything in SQL");
        }
        return watch.latencies(headEnd.ledger());
    }

    private void awaitRelease() {
        while (!headEnd.isAllReleased()) {
            Waiting.pause(PAUSE);
        }
    }

    /** A little before the youngest reading of the backlog, as SQL writes a time. */
    private String liveSince() {
        Instant[] youngest = {Instant.EPOCH};
        headEnd.ledger().forEach(slot -> youngest[0] = max(youngest[0], slot.time()));
        Instant since = youngest[0].minus(LIVE_MARGIN).truncatedTo(ChronoUnit.HOURS);
        return since.toString().replace('T', ' ').replace("Z", "");
    }

    private static Instant max(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    static double secondsSince(Instant start) {
        return Duration.between(start, Instant.now()).toMillis() / 1000.0;
    }
}

package org.gridtally.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gridtally.simulator.espi.EspiServer;
import org.gridtally.simulator.espi.Feeds;
import org.gridtally.simulator.ledger.Ledger;
import org.gridtally.simulator.model.Dice;
import org.gridtally.simulator.nem12.Nem12Drop;
import org.gridtally.simulator.plan.ModelPlan;
import org.gridtally.simulator.plan.Plan;
import org.gridtally.simulator.release.Releaser;

/**
 * A head-end: it speaks ESPI over HTTP, drops NEM12 files, misbehaves as configured, and keeps a ledger of the truth.
 *
 * <p>Construction plans everything; {@link #start()} releases the backlog, opens the server and begins the live part.
 */
public final class HeadEndSimulator implements AutoCloseable {
    private static final long TICK_MILLIS = 20;
    private static final DateTimeFormatter RUN =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.ofHours(10));

    private final SimulatorConfig config;
    private final Ledger ledger = new Ledger();
    private final Plan plan;
    private final Releaser releaser;
    private final Nem12Drop drop;
    private final Instant started = Instant.now();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "head-end-release");
        thread.setDaemon(true);
        return thread;
    });
    private final EspiServer server;

    private HeadEndSimulator(SimulatorConfig config) throws IOException {
        this.config = config;
        this.plan = ModelPlan.of(config);
        this.drop = new Nem12Drop(plan, config.endpoint().nem12Directory(), RUN.format(started));
        this.releaser = new Releaser(plan, config.pace().readingsPerSecond(), ledger, drop, System::currentTimeMillis);
        drop.prepare();
        releaser.releaseBacklog();
        this.server = new Feeds(started)
                .groups(plan, releaser.logs(), config.population().zone())
                .serve(config.endpoint(), config.misbehaviour().faults(), new Dice(config.seed()));
        ticker.scheduleAtFixedRate(releaser::releaseDue, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Plans, releases the backlog, opens the server and begins the live part. */
    public static HeadEndSimulator start(SimulatorConfig config) throws IOException {
        return new HeadEndSimulator(config);
    }

    /** Address of the ESPI server, without a path. */
    public String url() {
        return server.url();
    }

    /** Paths of the feeds, one a meter group. */
    public List<String> groups() {
        return server.groups();
    }

    /** Where NEM12 files appear. */
    public Path nem12Directory() {
        return config.endpoint().nem12Directory();
    }

    /** The truth about all that was released so far. */
    public Ledger ledger() {
        return ledger;
    }

    public SimulatorStats stats() {
        return server.stats();
    }

    /** True when nothing is left to be released. */
    public boolean isAllReleased() {
        return releaser.isAllReleased();
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        server.close();
    }
}

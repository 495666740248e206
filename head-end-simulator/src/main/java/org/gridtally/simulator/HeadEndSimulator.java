package org.gridtally.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.gridtally.simulator.config.Faults;
import org.gridtally.simulator.config.SimulatorConfig;
import org.gridtally.simulator.data.DataFile;
import org.gridtally.simulator.espi.EspiServer;
import org.gridtally.simulator.espi.Feeds;
import org.gridtally.simulator.espi.SimulatorStats;
import org.gridtally.simulator.ledger.Ledger;
import org.gridtally.simulator.model.Dice;
import org.gridtally.simulator.release.ReleaseJournal;
import org.gridtally.simulator.supply.Supply;

/**
 * A head-end: it speaks ESPI over HTTP, drops NEM12 files, misbehaves as configured, and keeps a ledger of the truth.
 *
 * <p>Its readings come from a load-profile model, or from real files when the configuration names a directory of them.
 */
public final class HeadEndSimulator implements AutoCloseable {
    private static final long TICK_MILLIS = 20;

    private final SimulatorConfig config;
    private final Supply supply;
    private final EspiServer server;
    private final ScheduledExecutorService ticker;
    private final ScheduledFuture<?> releases;

    private HeadEndSimulator(SimulatorConfig config, Supply supply, EspiServer server) {
        this.config = config;
        this.supply = supply;
        this.server = server;
        this.ticker = Executors.newSingleThreadScheduledExecutor(HeadEndSimulator::thread);
        this.releases = ticker.scheduleAtFixedRate(supply::releaseDue, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "head-end-release");
        thread.setDaemon(true);
        return thread;
    }

    /** Plans everything, releases the backlog, opens the server and begins the live part. */
    public static HeadEndSimulator start(SimulatorConfig config) throws IOException {
        HeadEndSimulator simulator = open(config, ReleaseJournal.inMemory(System.currentTimeMillis()));
        simulator.beginLive();
        return simulator;
    }

    /**
     * Plans everything, releases the backlog and opens the server, or goes on where the journal of an equal
     * configuration ends; the live part waits for {@link #beginLive()}.
     */
    public static HeadEndSimulator resume(SimulatorConfig config, Path journal) throws IOException {
        return open(config, ReleaseJournal.in(journal, System.currentTimeMillis()));
    }

    private static HeadEndSimulator open(SimulatorConfig config, ReleaseJournal journal) throws IOException {
        Supply supply = Supply.of(config, journal);
        Feeds feeds = new Feeds(Instant.ofEpochMilli(journal.started()));
        supply.addTo(feeds);
        Faults faults = config.misbehaviour().faults();
        EspiServer server = feeds.serve(config.endpoint(), faults, new Dice(config.seed()));
        return new HeadEndSimulator(config, supply, server);
    }

    /** Begins the live part. */
    public void beginLive() {
        ticker.execute(supply::beginLive);
    }

    /** Releases at once what is left of the live part. */
    public void releaseRest() {
        ticker.execute(supply::releaseRest);
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
        return supply.ledger();
    }

    /** The files found in the data directory; none for the model. */
    public List<DataFile> files() {
        return supply.files();
    }

    public SimulatorStats stats() {
        return server.stats();
    }

    /**
     * True when nothing is left to be released.
     *
     * @throws IllegalStateException when a release has failed, so that nobody waits for the rest in vain
     */
    public boolean isAllReleased() {
        if (releases.isDone() && !releases.isCancelled()) {
            throw new IllegalStateException("a release failed: " + failure());
        }
        return supply.isAllReleased();
    }

    private Throwable failure() {
        try {
            releases.get();
            return new IllegalStateException("unknown");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        } catch (ExecutionException e) {
            return e;
        }
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        server.close();
    }
}

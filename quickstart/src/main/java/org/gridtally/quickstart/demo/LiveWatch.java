package org.gridtally.quickstart.demo;

import java.time.Duration;
import org.gridtally.quickstart.probe.LatencyProbe;
import org.gridtally.quickstart.probe.Percentiles;
import org.gridtally.quickstart.sql.SqlException;
import org.gridtally.simulator.ledger.CanonicalSlot;
import org.gridtally.simulator.ledger.Ledger;

/** Looks at SQL ten times a second while readings are released live, and tells afterwards how long each one took. */
final class LiveWatch implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final LatencyProbe probe = new LatencyProbe();
    private final ReadingsTable table;
    private final String sinceUtc;
    private final long startedAt = System.currentTimeMillis();
    private final Thread thread = new Thread(this::watch, "live-watch");
    private volatile boolean over;

    /** @param sinceUtc readings before this time are not looked at: the live ones are the youngest of the span */
    LiveWatch(ReadingsTable table, String sinceUtc) {
        this.table = table;
        this.sinceUtc = sinceUtc;
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        while (!over) {
            look();
            Waiting.pause(PAUSE);
        }
    }

    private void look() {
        try {
            var versions = table.versions(sinceUtc);
            long now = System.currentTimeMillis();
            versions.forEach((channel, version) -> probe.visible(channel, version, now));
        } catch (SqlException unanswered) {
            // The reading stays unseen until the next look, which is what a user would experience.
        }
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        thread.join();
    }

    /** Latencies in ms of the ledger's readings that the head-end got since this watch began. */
    Percentiles latencies(Ledger ledger) {
        Percentiles latencies = new Percentiles();
        ledger.forEach(slot -> add(slot, latencies));
        return latencies;
    }

    private void add(CanonicalSlot slot, Percentiles latencies) {
        if (slot.released() >= startedAt) {
            long seenAt = probe.seenAt(slot.series().label(), slot.version());
            if (seenAt >= 0) {
                latencies.add(seenAt - slot.released());
            }
        }
    }
}

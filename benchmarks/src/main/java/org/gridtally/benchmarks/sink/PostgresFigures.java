package org.gridtally.benchmarks.sink;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.gridtally.benchmarks.sink.net.CopyDiscardingPipe;
import org.gridtally.benchmarks.sink.net.DelayedPipe;
import org.gridtally.benchmarks.sink.net.Relay;
import org.gridtally.benchmarks.sink.store.PostgresServer;
import org.gridtally.servers.ProjectLayout;

/** The sink and its rival in PostgreSQL: near, far, and the sink alone against a server that keeps nothing. */
final class PostgresFigures {
    private static final Duration ONE_WAY = Duration.ofNanos(2_500_000);
    private static final int ROUND_TRIPS = 21;
    private static final int LARGE_POLL_ROWS = 5_000;

    private final Feed feed;
    private final int rounds;
    private final Map<String, Double> metrics;
    private final Map<String, Double> ratios;
    private final List<String> notes;

    PostgresFigures(
            Feed feed, int rounds, Map<String, Double> metrics, Map<String, Double> ratios, List<String> notes) {
        this.feed = feed;
        this.rounds = rounds;
        this.metrics = metrics;
        this.ratios = ratios;
        this.notes = notes;
    }

    void measure(ProjectLayout layout, Path folder) throws Exception {
        try (PostgresServer postgres = new PostgresServer(layout, folder)) {
            PostgresRuns runs = new PostgresRuns(postgres, feed);
            pairs("", runs, postgres.hostAndPort(), PostgresRuns.BATCH_ROWS);
            far(postgres, runs);
            client(postgres, runs);
            notes.add("PostgreSQL %s for both: fsync=%s, synchronous_commit=%s, shared_buffers=%s"
                    .formatted(
                            postgres.text("SHOW server_version"),
                            postgres.text("SHOW fsync"),
                            postgres.text("SHOW synchronous_commit"),
                            postgres.text("SHOW shared_buffers")));
        }
    }

    private void far(PostgresServer postgres, PostgresRuns runs) throws Exception {
        try (Relay far =
                new Relay(postgres.hostAndPort(), () -> new DelayedPipe(ONE_WAY), () -> new DelayedPipe(ONE_WAY))) {
            metrics.put("rtt5ms_measured_ms", runs.roundTripMillis(far.hostAndPort(), ROUND_TRIPS));
            pairs("_rtt5ms", runs, far.hostAndPort(), PostgresRuns.FAR_BATCH_ROWS);
        }
    }

    /** With the polls that a consumer makes unless told otherwise, and with larger ones. */
    private void pairs(String name, PostgresRuns runs, String address, int batchRows) throws Exception {
        pair(name, runs, new PostgresRuns.Way(address, PostgresRuns.POLL_ROWS, batchRows));
        pair(name + "_polls_of_5000", runs, new PostgresRuns.Way(address, LARGE_POLL_ROWS, batchRows));
    }

    private void pair(String name, PostgresRuns runs, PostgresRuns.Way way) throws Exception {
        PostgresRuns.Pair pair = runs.inTurns(way, rounds);
        metrics.put("postgres" + name + "_rows_per_s", pair.sink());
        metrics.put("jdbc" + name + "_rows_per_s", pair.rival());
        ratios.put("postgres_vs_jdbc" + name, pair.ratio());
    }

    private void client(PostgresServer postgres, PostgresRuns runs) throws Exception {
        AtomicLong discarded = new AtomicLong();
        try (Relay nowhere = new Relay(
                postgres.hostAndPort(),
                () -> new CopyDiscardingPipe(discarded),
                () -> (from, to) -> from.transferTo(to))) {
            double seconds = runs.secondsWithoutStoring(postgres.settings(nowhere.hostAndPort()), rounds);
            metrics.put("client_us_per_row", seconds * 1e6 / feed.readings());
            metrics.put("client_bytes_per_row", discarded.doubleValue() / rounds / feed.readings());
        }
    }
}

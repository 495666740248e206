package org.gridtally.benchmarks.sink;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.sink.SinkRecord;
import org.gridtally.benchmarks.sink.store.PostgresServer;

/** Writes the feed into tables of one PostgreSQL, by the sink's task and by its rival, and checks what is in them. */
final class PostgresRuns {
    /** The sink's default. */
    static final int BATCH_ROWS = 10_000;
    /** What its README advises where the server is far. */
    static final int FAR_BATCH_ROWS = 50_000;
    /** What a consumer brings unless max.poll.records says otherwise. */
    static final int POLL_ROWS = 500;

    private static final String TEMPLATE = "template_of_readings";
    private static final int WARM_UP_READINGS = 60_000;

    private final PostgresServer postgres;
    private final Feed feed;
    private int tables;

    /** Both writers have been warm since this returns. */
    PostgresRuns(PostgresServer postgres, Feed feed) throws Exception {
        this.postgres = postgres;
        this.feed = feed;
        List<List<SinkRecord>> polls = feed.polls(TEMPLATE, WARM_UP_READINGS, POLL_ROWS);
        try (Writer sink = new SinkWriter(postgres.settings(), BATCH_ROWS)) {
            sink.seconds(polls);
        }
        String table = rivalTable();
        try (Writer rival = new JdbcWriter(postgres.connect(postgres.hostAndPort()), table)) {
            rival.seconds(polls);
        }
        drop(table);
    }

    /** Rows a second of both, each the median of its rounds. */
    record Pair(double sink, double rival) {
        double ratio() {
            return sink / rival;
        }
    }

    /** By way of which address rows go, how many a poll brings, and how many the sink gathers. */
    record Way(String address, int pollRows, int batchRows) {}

    /** Both in turns. */
    Pair inTurns(Way way, int rounds) throws Exception {
        double[] sink = new double[rounds];
        double[] rival = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            sink[round] = sink(way);
            rival[round] = rival(way);
            System.out.printf(
                    "  postgres, round %d: sink %,.0f rows/s, jdbc %,.0f rows/s%n",
                    round + 1, sink[round], rival[round]);
        }
        return new Pair(median(sink), median(rival));
    }

    private double sink(Way way) throws Exception {
        String table = nextName("sink");
        return measure(new SinkWriter(postgres.settings(way.address), way.batchRows), table, way.pollRows);
    }

    private double rival(Way way) throws Exception {
        String table = rivalTable();
        return measure(new JdbcWriter(postgres.connect(way.address), table), table, way.pollRows);
    }

    private double measure(Writer opened, String table, int pollRows) throws Exception {
        double seconds;
        try (Writer writer = opened) {
            List<List<SinkRecord>> polls = feed.polls(table, feed.readings(), pollRows);
            // What a run before left to be done must not fall into this one.
            postgres.run("CHECKPOINT");
            System.gc();
            seconds = writer.seconds(polls);
        }
        Answer answer = new Answer("table " + table, feed.canonical());
        postgres.forEach(table, answer::found);
        answer.complete();
        drop(table);
        return feed.readings() / seconds;
    }

    /** The median of the seconds that the sink needs when nothing is stored; fails when something is. */
    double secondsWithoutStoring(Map<String, String> settings, int rounds) throws Exception {
        double[] seconds = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            String table = nextName("discarded");
            List<List<SinkRecord>> polls = feed.polls(table, feed.readings(), POLL_ROWS);
            System.gc();
            try (Writer sink = new SinkWriter(settings, BATCH_ROWS)) {
                seconds[round] = sink.seconds(polls);
            }
            String rows = postgres.text("SELECT count(*) FROM " + table);
            if (!rows.equals("0")) {
                throw new IllegalStateException("null server: expected no rows, found " + rows);
            }
        }
        return median(seconds);
    }

    /** Milliseconds of a round trip by way of an address. */
    double roundTripMillis(String address, int times) throws SQLException {
        try (Connection connection = postgres.connect(address);
                Statement statement = connection.createStatement()) {
            double[] millis = new double[times];
            for (int i = 0; i < times; i++) {
                long begin = System.nanoTime();
                statement.execute("SELECT 1");
                millis[i] = (System.nanoTime() - begin) / 1e6;
            }
            return median(millis);
        }
    }

    /** A table for the rival, with columns, index and partition of those that the sink makes. */
    private String rivalTable() throws SQLException {
        String table = nextName("jdbc");
        postgres.run(
                "CREATE TABLE " + table + " (LIKE " + TEMPLATE + " INCLUDING ALL) PARTITION BY RANGE (reading_time)");
        postgres.run("CREATE TABLE " + table + "_p PARTITION OF " + table
                + " FOR VALUES FROM ('2026-03-01 00:00+00') TO ('2026-04-01 00:00+00')");
        return table;
    }

    private String nextName(String prefix) {
        tables++;
        return prefix + "_" + tables;
    }

    private void drop(String table) throws SQLException {
        postgres.run("DROP TABLE " + table);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

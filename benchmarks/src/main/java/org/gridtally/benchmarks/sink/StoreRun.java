package org.gridtally.benchmarks.sink;

import java.util.List;
import org.apache.kafka.connect.sink.SinkRecord;
import org.gridtally.benchmarks.sink.store.MeasuredStore;

/** Writes the feed into a store by the sink's task. */
final class StoreRun {
    private static final String TABLE = "readings";
    private static final String WARM_UP = "warm_up";

    private StoreRun() {}

    /** Rows a second until the store has acknowledged all; the store then holds exactly the canonical readings. */
    static double rowsPerSecond(MeasuredStore store, Feed feed) throws Exception {
        List<List<SinkRecord>> polls = feed.polls(TABLE, feed.readings(), PostgresRuns.POLL_ROWS);
        double seconds;
        try (Writer sink = new SinkWriter(store.settings(), PostgresRuns.BATCH_ROWS)) {
            sink.seconds(feed.polls(WARM_UP, feed.readings() / 2, PostgresRuns.POLL_ROWS));
            seconds = sink.seconds(polls);
        }
        Answer answer = new Answer(store.type(), feed.canonical());
        store.forEach(TABLE, answer::found);
        answer.complete();
        return feed.readings() / seconds;
    }
}

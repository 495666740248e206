package org.gridtally.benchmarks.sink;

import java.util.Collection;
import java.util.List;
import org.apache.kafka.connect.sink.SinkRecord;

/** Something that writes what polls bring: the sink's task, or its rival. */
interface Writer extends AutoCloseable {
    /** Takes the records of a poll. */
    void put(Collection<SinkRecord> records) throws Exception;

    /** Returns when everything taken is in the store. */
    void flush() throws Exception;

    @Override
    void close() throws Exception;

    /** Writes everything and returns the seconds it took. */
    default double seconds(List<List<SinkRecord>> polls) throws Exception {
        long begin = System.nanoTime();
        for (List<SinkRecord> poll : polls) {
            put(poll);
        }
        flush();
        return (System.nanoTime() - begin) / 1e9;
    }
}

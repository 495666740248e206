package org.gridtally.benchmarks.sink;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.connect.sink.SinkRecord;
import org.gridtally.sink.task.TimeSeriesSinkTask;

/** The sink's task as a worker runs it, without the worker. */
final class SinkWriter implements Writer {
    private final TimeSeriesSinkTask task = new TimeSeriesSinkTask();

    SinkWriter(Map<String, String> store, int batchRows) {
        Map<String, String> settings = new HashMap<>(store);
        settings.put("batch.max.rows", Integer.toString(batchRows));
        task.initialize(new LoneTaskContext(settings));
        task.start(settings);
    }

    @Override
    public void put(Collection<SinkRecord> records) {
        task.put(records);
    }

    @Override
    public void flush() {
        task.preCommit(Map.of());
    }

    @Override
    public void close() {
        task.stop();
    }
}

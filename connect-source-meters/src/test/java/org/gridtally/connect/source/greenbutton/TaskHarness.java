package org.gridtally.connect.source.greenbutton;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.apache.kafka.connect.source.TransactionContext;
import org.apache.kafka.connect.storage.OffsetStorageReader;

/** Runs a task as a worker does, with the offsets of what it has sent kept across restarts. */
public final class TaskHarness implements AutoCloseable {
    private final Map<String, String> config;
    private final Map<Map<String, ?>, Map<String, Object>> offsets = new HashMap<>();
    private final List<SourceRecord> sent = new ArrayList<>();
    private GreenButtonSourceTask task = new GreenButtonSourceTask();

    public TaskHarness(Map<String, String> config) {
        this.config = config;
        start();
    }

    private void start() {
        task.initialize(new Context());
        task.start(config);
    }

    /** One poll whose records are committed. */
    public List<SourceRecord> poll() throws InterruptedException {
        List<SourceRecord> batch = task.poll();
        if (batch == null) {
            return List.of();
        }
        for (SourceRecord record : batch) {
            @SuppressWarnings("unchecked")
            Map<String, Object> offset = (Map<String, Object>) record.sourceOffset();
            offsets.put(record.sourcePartition(), offset);
        }
        sent.addAll(batch);
        return batch;
    }

    /** Polls until so many records have been sent, or for a while in vain. */
    public List<SourceRecord> pollUntil(int records) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (sent.size() < records && System.nanoTime() < deadline) {
            poll();
        }
        return sent();
    }

    /** The worker dies and starts anew: what was not polled is forgotten. */
    public void restart() {
        task.stop();
        task = new GreenButtonSourceTask();
        start();
    }

    public List<SourceRecord> sent() {
        return List.copyOf(sent);
    }

    public Map<Map<String, ?>, Map<String, Object>> offsets() {
        return offsets;
    }

    @Override
    public void close() {
        task.stop();
    }

    private final class Context implements SourceTaskContext, OffsetStorageReader {
        @Override
        public Map<String, String> configs() {
            return config;
        }

        @Override
        public OffsetStorageReader offsetStorageReader() {
            return this;
        }

        @Override
        public TransactionContext transactionContext() {
            return null;
        }

        @Override
        public PluginMetrics pluginMetrics() {
            return null;
        }

        @Override
        public <T> Map<String, Object> offset(Map<String, T> partition) {
            return offsets.get(partition);
        }

        @Override
        public <T> Map<Map<String, T>, Map<String, Object>> offsets(Collection<Map<String, T>> partitions) {
            Map<Map<String, T>, Map<String, Object>> found = new HashMap<>();
            partitions.forEach(partition -> found.put(partition, offsets.get(partition)));
            return found;
        }
    }
}

package org.gridtally.benchmarks.sink;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.sink.ErrantRecordReporter;
import org.apache.kafka.connect.sink.SinkTaskContext;
import org.jspecify.annotations.Nullable;

/** A task's context without a worker. A pause means that the store is down, which ends a measurement. */
final class LoneTaskContext implements SinkTaskContext {
    private final Map<String, String> configs;

    LoneTaskContext(Map<String, String> configs) {
        this.configs = configs;
    }

    @Override
    public Map<String, String> configs() {
        return configs;
    }

    @Override
    public void offset(Map<TopicPartition, Long> offsets) {}

    @Override
    public void offset(TopicPartition partition, long offset) {}

    @Override
    public void timeout(long timeoutMs) {}

    @Override
    public Set<TopicPartition> assignment() {
        return Set.of();
    }

    @Override
    public void pause(TopicPartition... partitions) {
        throw new IllegalStateException("sink: expected a store that answers, found one that is down");
    }

    @Override
    public void resume(TopicPartition... partitions) {}

    @Override
    public void requestCommit() {}

    /** None: the first bad row fails the task. */
    @Override
    public @Nullable ErrantRecordReporter errantRecordReporter() {
        return null;
    }

    @Override
    public @Nullable PluginMetrics pluginMetrics() {
        return null;
    }
}

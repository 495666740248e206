package org.gridtally.sink;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.sink.SinkConnector;
import org.gridtally.connect.common.task.BuildVersion;
import org.gridtally.sink.task.SinkConfig;
import org.gridtally.sink.task.TimeSeriesSinkTask;
import org.jspecify.annotations.Nullable;

/** Writes readings, usage, alarms and events into a time-series store, each to the same effect as if written once. */
public final class TimeSeriesSinkConnector extends SinkConnector {
    private Map<String, String> started = Map.of();

    @Override
    public String version() {
        return BuildVersion.of(TimeSeriesSinkTask.class);
    }

    @Override
    public ConfigDef config() {
        return SinkConfig.definition();
    }

    @Override
    public Config validate(Map<String, String> properties) {
        Config validation = super.validate(properties);
        boolean eachFieldValid = validation.configValues().stream()
                .allMatch(value -> value.errorMessages().isEmpty());
        if (eachFieldValid) {
            SinkConfig.validate(properties, validation);
        }
        return validation;
    }

    @Override
    public void start(Map<String, String> properties) {
        SinkConfig.parse(properties);
        started = Map.copyOf(properties);
    }

    @Override
    public Class<? extends Task> taskClass() {
        return TimeSeriesSinkTask.class;
    }

    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        return Collections.nCopies(maxTasks, started);
    }

    @Override
    public void stop() {
        started = Map.of();
    }

    /** Any offsets are fine: what is written again changes nothing, what is skipped is what the operator wanted. */
    @Override
    public boolean alterOffsets(Map<String, String> properties, @Nullable Map<TopicPartition, Long> offsets) {
        return true;
    }
}

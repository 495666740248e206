package org.gridtally.sink.task;

import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.ErrantRecordReporter;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTaskContext;
import org.jspecify.annotations.Nullable;

/** A task as a worker has it, without the worker. */
public final class LoneTask implements AutoCloseable {
    private final Map<String, String> settings;
    private final List<SinkRecord> deadLetters = new ArrayList<>();
    private final TimeSeriesSinkTask task = new TimeSeriesSinkTask();
    private int pauses;

    /**
     * Starts it.
     *
     * @param settings read anew where a worker would read its secrets anew
     */
    public LoneTask(Map<String, String> settings) {
        this.settings = settings;
        task.initialize((SinkTaskContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {SinkTaskContext.class},
                (proxy, method, arguments) -> answer(method.getName())));
        task.start(settings);
    }

    private @Nullable Object answer(String method) {
        return switch (method) {
            case "configs" -> settings;
            case "assignment" -> Set.of();
            case "errantRecordReporter" ->
                (ErrantRecordReporter) (each, reason) -> {
                    deadLetters.add(each);
                    return CompletableFuture.completedFuture(null);
                };
            case "pause" -> {
                pauses++;
                yield null;
            }
            // As a worker of an older release does.
            case "pluginMetrics" -> throw new NoSuchMethodError(method);
            default -> null;
        };
    }

    /** Hands records over, all of one partition, and returns when their offsets may be committed, or the task fails. */
    public void write(List<SinkRecord> records) {
        SinkRecord last = records.get(records.size() - 1);
        Map<TopicPartition, OffsetAndMetadata> all = Map.of(
                new TopicPartition(last.topic(), last.kafkaPartition()), new OffsetAndMetadata(last.kafkaOffset() + 1));
        task.put(records);
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(5)).until(() -> task.preCommit(all)
                .equals(all));
    }

    /** What it reported as bad. */
    public List<SinkRecord> deadLetters() {
        return deadLetters;
    }

    /** How often it paused its partitions. */
    public int pauses() {
        return pauses;
    }

    @Override
    public void close() {
        task.stop();
    }
}

package org.gridtally.sink.task;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;
import org.gridtally.connect.common.task.BuildVersion;
import org.gridtally.connect.common.task.PluginTaskMetrics;
import org.gridtally.connect.common.task.TaskMetrics;
import org.gridtally.sink.row.BadRow;
import org.gridtally.sink.row.BadRowException;
import org.gridtally.sink.row.RowReader;
import org.gridtally.sink.store.Store;
import org.gridtally.sink.store.StoreContext;
import org.gridtally.sink.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Takes records, reads rows, writes batches, reports bad rows.
 *
 * <p>Offsets are committed only of what is in the store or reported, and the store's writes are idempotent, so a crash
 * at any point loses nothing and changes nothing. While a batch is written Kafka is not polled: that is the
 * back-pressure. While the store is down the partitions are paused and what was taken waits in memory.
 */
public final class TimeSeriesSinkTask extends SinkTask {
    private final Clock clock;
    private @Nullable Running running;

    public TimeSeriesSinkTask() {
        this(Clock.systemUTC());
    }

    TimeSeriesSinkTask(Clock clock) {
        this.clock = clock;
    }

    /** The parts of a started task. */
    private record Running(
            RowReader reader,
            TombstonePolicy tombstones,
            Buffer buffer,
            StoreWriter writer,
            Outage outage,
            DeadLetters deadLetters,
            Store store) {}

    @Override
    public String version() {
        return BuildVersion.of(TimeSeriesSinkTask.class);
    }

    @Override
    public void start(Map<String, String> properties) {
        AbstractConfig config = SinkConfig.parse(properties);
        TaskMetrics metrics = PluginTaskMetrics.of(context);
        TaskCounters counters = new TaskCounters(metrics);
        ResilienceConfig resilience = ResilienceConfig.of(config);
        Attempts attempts = new Attempts(resilience, counters);
        Store store = StoreChoice.factory(config)
                .open(config, new StoreContext(context::configs, StoreChoice.evolution(config), metrics));
        running = new Running(
                RowReader.of(config),
                StoreChoice.tombstones(config),
                new Buffer(BatchConfig.of(config)),
                new StoreWriter(store, attempts, counters),
                new Outage(context, attempts, resilience.downLimit(), counters),
                new DeadLetters(context, counters),
                store);
    }

    @Override
    public void put(Collection<SinkRecord> records) {
        Running task = started();
        records.forEach(each -> take(task, each));
        long now = clock.millis();
        if (task.outage.isOn() || task.buffer.isFull() || (!task.buffer.isEmpty() && task.buffer.dueInMs(now) <= 0)) {
            drain(task);
        }
        pollAgainInTime(task);
    }

    /** The worker would otherwise poll, and so wait, until the next commit of offsets. */
    private void pollAgainInTime(Running task) {
        long now = clock.millis();
        if (task.outage.isOn()) {
            context.timeout(task.outage.waitMs(now));
        } else if (!task.buffer.isEmpty()) {
            context.timeout(Math.max(1, task.buffer.dueInMs(now)));
        }
    }

    private void take(Running task, SinkRecord sinkRecord) {
        try {
            if (sinkRecord.value() != null) {
                task.buffer.add(task.reader.row(sinkRecord), clock.millis());
            } else if (task.tombstones == TombstonePolicy.DELETE) {
                task.buffer.add(task.reader.deletion(sinkRecord), clock.millis());
            } else if (task.tombstones == TombstonePolicy.FAIL) {
                throw new BadRowException("a record without a value, with " + StoreChoice.TOMBSTONES + "=fail");
            }
        } catch (BadRowException bad) {
            task.deadLetters.report(new BadRow(sinkRecord, String.valueOf(bad.getMessage())));
        }
    }

    /** With nothing left to write, because a rebalance took it, an outage counts as over: the next batch will tell. */
    private void drain(Running task) {
        if (!task.outage.mayTry(clock.millis())) {
            return;
        }
        try {
            for (Work work = task.buffer.next(); work != null; work = task.buffer.next()) {
                List<BadRow> bad = task.writer.carryOut(work);
                bad.forEach(task.deadLetters::report);
                task.buffer.done();
            }
            task.outage.over(clock.millis());
        } catch (StoreException failure) {
            task.outage.failed(failure, clock.millis());
        }
    }

    @Override
    public Map<TopicPartition, OffsetAndMetadata> preCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        Running task = started();
        if (!task.buffer.isEmpty()) {
            drain(task);
        }
        Map<TopicPartition, OffsetAndMetadata> safe = new HashMap<>(offsets);
        task.buffer
                .firstOffsets()
                .forEach((partition, first) ->
                        safe.computeIfPresent(partition, (unused, taken) -> new OffsetAndMetadata(first)));
        return safe;
    }

    @Override
    public void open(Collection<TopicPartition> partitions) {
        if (running != null) {
            running.store.assigned();
        }
        if (running != null && running.outage.isOn()) {
            running.outage.pauseAll();
        }
    }

    @Override
    public void close(Collection<TopicPartition> partitions) {
        if (running != null) {
            running.buffer.forget(partitions);
        }
    }

    @Override
    public void stop() {
        if (running != null) {
            running.store.close();
        }
    }

    private Running started() {
        if (running == null) {
            throw new IllegalStateException("put before start");
        }
        return running;
    }
}

package org.gridtally.connect.source.task;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.gridtally.connect.common.task.BuildVersion;
import org.gridtally.connect.common.task.PluginTaskMetrics;
import org.gridtally.connect.common.task.TaskMetrics;
import org.jspecify.annotations.Nullable;

/**
 * What every meter source does in the same way: take the next page, make its records, send them as one transaction.
 *
 * <p>Exactly-once: the worker writes the records of a page and the position behind it in one transaction, so after any
 * crash the next task starts behind the last page that is in Kafka whole. Needs {@code
 * exactly.once.source.support=enabled} on the worker; without it a page may be written again after a crash.
 */
public abstract class MeterSourceTask extends SourceTask {
    private @Nullable HeadEndReader reader;
    private @Nullable PageRecords records;
    private @Nullable PageCounters counters;
    private @Nullable Pause pause;

    /** Parses the task's configuration; fails where it is invalid. */
    protected abstract AbstractConfig parse(Map<String, String> properties);

    /** Opens the head-end. Nothing is requested before the first {@link HeadEndReader#next()}. */
    protected abstract HeadEndReader open(AbstractConfig config, TaskEnvironment environment);

    /** The wait after a {@link HeadEndReader#next()} that found nothing; zero for a reader that waits by itself. */
    protected Duration idlePause(AbstractConfig config) {
        return PollConfig.interval(config);
    }

    @Override
    public String version() {
        return BuildVersion.of(MeterSourceTask.class);
    }

    @Override
    public final void start(Map<String, String> properties) {
        AbstractConfig config = parse(properties);
        TaskMetrics metrics = PluginTaskMetrics.of(context);
        records = new PageRecords(TargetConfig.of(config));
        counters = new PageCounters(metrics);
        pause = new Pause(idlePause(config));
        reader = open(
                config,
                new TaskEnvironment(
                        new WorkerPositions(context.offsetStorageReader()),
                        context::configs,
                        metrics,
                        Clock.systemUTC()));
    }

    @Override
    public final @Nullable List<SourceRecord> poll() throws InterruptedException {
        Page page = started(reader).next();
        if (page == null) {
            started(pause).await();
            return null;
        }
        started(counters).count(page);
        return page.isEmpty() ? null : inOneTransaction(started(records).of(page));
    }

    private List<SourceRecord> inOneTransaction(List<SourceRecord> batch) {
        Transactions.commitAfter(context, batch.get(batch.size() - 1));
        return batch;
    }

    @Override
    public final void stop() {
        if (pause != null) {
            pause.end();
        }
        if (reader != null) {
            reader.close();
        }
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("poll before start");
        }
        return part;
    }
}

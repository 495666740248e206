package org.gridtally.sink.task;

import java.time.Duration;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.SinkTaskContext;
import org.gridtally.sink.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store is down: partitions are paused, so that the worker goes on polling and keeps its place in the group, and
 * the task looks again now and then, until it has been down for too long.
 */
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final SinkTaskContext context;
    private final Attempts attempts;
    private final Duration limit;
    private final TaskCounters counters;
    private int failures;
    private long sinceMs;
    private long nextTryMs;

    Outage(SinkTaskContext context, Attempts attempts, Duration limit, TaskCounters counters) {
        this.context = context;
        this.attempts = attempts;
        this.limit = limit;
        this.counters = counters;
    }

    /** True from a failure until a success. */
    boolean isOn() {
        return failures > 0;
    }

    /** Milliseconds until the store is to be tried again. */
    long waitMs(long nowMs) {
        return Math.max(1, nextTryMs - nowMs);
    }

    /** Whether the store may be tried: always while it is well. */
    boolean mayTry(long nowMs) {
        return !isOn() || nowMs >= nextTryMs;
    }

    /** Nothing was written. */
    void failed(StoreException failure, long nowMs) {
        if (!isOn()) {
            sinceMs = nowMs;
            counters.paused();
            LOG.warn("Pausing, the store is down: {}", failure.getMessage());
        }
        if (nowMs - sinceMs >= limit.toMillis()) {
            throw new ConnectException(
                    "the store has been down for longer than " + ResilienceConfig.DOWN_LIMIT_MS + " = "
                            + limit.toMillis() + ": " + failure.getMessage(),
                    failure);
        }
        failures++;
        nextTryMs = nowMs + attempts.pause(failures).toMillis();
        pauseAll();
    }

    /** Something was written. */
    void over(long nowMs) {
        if (isOn()) {
            LOG.info("Going on, the store was down for {} ms", nowMs - sinceMs);
            failures = 0;
            context.resume(context.assignment().toArray(TopicPartition[]::new));
        }
    }

    /** Pauses partitions that came in the meantime, too. */
    void pauseAll() {
        context.pause(context.assignment().toArray(TopicPartition[]::new));
    }
}

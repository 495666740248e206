package org.gridtally.sink.task;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import dev.failsafe.event.ExecutionAttemptedEvent;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.common.config.ConfigException;
import org.gridtally.sink.store.StoreDown;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.TransientFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries a batch a few times within one call of the worker, and not at all while the store has failed so often that it
 * is left alone. Longer waits are not made here: the worker's thread must come back to poll Kafka.
 */
final class Attempts {
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final double JITTER = 0.25;

    private final ResilienceConfig config;
    private final TaskCounters counters;
    private final CircuitBreaker<Object> breaker;
    private final FailsafeExecutor<Object> executor;
    private boolean hasWorked;

    Attempts(ResilienceConfig config, TaskCounters counters) {
        this.config = config;
        this.counters = counters;
        breaker = CircuitBreaker.builder()
                .handle(StoreDown.class, TransientFailure.class)
                .withFailureThreshold(config.breakerFailures())
                .withDelay(config.breakerDelay())
                .build();
        executor = Failsafe.with(
                RetryPolicy.builder()
                        .handle(TransientFailure.class)
                        .withMaxRetries(config.attempts() - 1)
                        .withDelayFn(context -> delay(context.getLastException(), context.getAttemptCount()))
                        .onRetry(this::note)
                        .build(),
                breaker);
    }

    /** Something that is tried. */
    @FunctionalInterface
    interface Attempt<T> {
        T make() throws StoreException;
    }

    /**
     * Tries until it works.
     *
     * @throws StoreException when it does not; a {@link StoreDown} also while the store is left alone
     * @throws ConfigException when a file or secret of the settings is of no use from the beginning
     */
    <T> T make(Attempt<T> attempt) throws StoreException {
        try {
            return executor.get(() -> {
                T result = once(attempt);
                hasWorked = true;
                return result;
            });
        } catch (CircuitBreakerOpenException open) {
            throw new StoreDown("left alone after " + config.breakerFailures() + " failures in a row", open);
        } catch (FailsafeException failed) {
            if (failed.getCause() instanceof StoreException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** What could be read before may be half written by somebody now. */
    private <T> T once(Attempt<T> attempt) throws StoreException {
        try {
            return attempt.make();
        } catch (ConfigException unreadable) {
            if (hasWorked) {
                throw new StoreDown(String.valueOf(unreadable.getMessage()), unreadable);
            }
            throw unreadable;
        }
    }

    /** How long to wait before the next try after this many failed ones. */
    Duration pause(int failures) {
        Duration backoff = backoff(failures);
        Duration open = breaker.getRemainingDelay();
        return open.compareTo(backoff) > 0 ? open : backoff;
    }

    private Duration delay(Throwable failure, int attempts) {
        if (failure instanceof TransientFailure attempt && attempt.retryAfter() != null) {
            return attempt.retryAfter();
        }
        return backoff(attempts);
    }

    private Duration backoff(int failures) {
        long doubled = config.firstBackoff().toMillis() << (Math.min(Math.max(failures, 1), 30) - 1);
        long capped = Math.min(doubled, config.longestBackoff().toMillis());
        return Duration.ofMillis(
                Math.max(1, (long) (capped * ThreadLocalRandom.current().nextDouble(1 - JITTER, 1))));
    }

    private void note(ExecutionAttemptedEvent<Object> event) {
        counters.retried();
        LOG.info(
                "Attempt {} failed, trying again: {}",
                event.getAttemptCount(),
                event.getLastException().getMessage());
    }
}

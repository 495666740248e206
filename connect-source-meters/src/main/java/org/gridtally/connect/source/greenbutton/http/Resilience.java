package org.gridtally.connect.source.greenbutton.http;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.Policy;
import dev.failsafe.RateLimiter;
import dev.failsafe.RetryPolicy;
import dev.failsafe.event.ExecutionAttemptedEvent;
import dev.failsafe.function.CheckedSupplier;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.connect.errors.ConnectException;
import org.gridtally.connect.common.task.TaskMetrics;
import org.gridtally.connect.source.greenbutton.http.LimitedBody.BodyTooLarge;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats what fails until it works or the head-end has been down for too long.
 *
 * <p>From outside in: retry with backoff, circuit breaker, rate limit. All requests of a task share one, so that a
 * head-end that is down is left alone by all its meter groups.
 */
public final class Resilience {
    private static final Logger LOG = LoggerFactory.getLogger(Resilience.class);
    private static final double JITTER = 0.25;

    private final ResilienceConfig config;
    private final TaskMetrics.Counter retries;
    private final FailsafeExecutor<Object> executor;

    public Resilience(ResilienceConfig config, TaskMetrics metrics) {
        this.config = config;
        retries = metrics.counter("request-retries-total", "Requests repeated after a failure");
        List<Policy<Object>> policies = new ArrayList<>();
        policies.add(retry());
        policies.add(breaker());
        if (config.requestsPerSecond() > 0) {
            policies.add(RateLimiter.smoothBuilder(config.requestsPerSecond(), Duration.ofSeconds(1))
                    .withMaxWaitTime(config.downLimit())
                    .build());
        }
        executor = Failsafe.with(policies);
    }

    private RetryPolicy<Object> retry() {
        return RetryPolicy.builder()
                .handle(IOException.class, TransientFailure.class, CircuitBreakerOpenException.class)
                .abortOn(BodyTooLarge.class)
                .withMaxRetries(-1)
                .withMaxDuration(config.downLimit())
                .withDelayFn(context -> delay(context.getLastException(), context.getAttemptCount()))
                .onRetry(this::note)
                .build();
    }

    private CircuitBreaker<Object> breaker() {
        return CircuitBreaker.builder()
                .handleIf(Resilience::isOutage)
                .withFailureThreshold(config.breakerFailures())
                .withDelay(config.breakerDelay())
                .build();
    }

    private static boolean isOutage(@Nullable Object result, @Nullable Throwable failure) {
        return failure instanceof IOException
                || (failure instanceof TransientFailure attempt && !attempt.isThrottling());
    }

    /** How long to wait after so many attempts, the last of which failed like this. */
    Duration delay(@Nullable Throwable failure, int attempts) {
        if (failure instanceof TransientFailure attempt && attempt.retryAfter() != null) {
            return attempt.retryAfter();
        }
        long doubled = config.firstBackoff().toMillis() << (Math.min(attempts, 30) - 1);
        long capped = Math.min(Math.max(doubled, 1), config.longestBackoff().toMillis());
        double random = ThreadLocalRandom.current().nextDouble(1 - JITTER, 1);
        return Duration.ofMillis(Math.max(1, (long) (capped * random)));
    }

    private void note(ExecutionAttemptedEvent<Object> event) {
        retries.add(1);
        LOG.info("Attempt {} failed, trying again: {}", event.getAttemptCount(), reason(event.getLastException()));
    }

    /**
     * Calls until it works.
     *
     * @param what what is asked, for the error message
     * @throws ConnectException when it does not work within the limit, or never will
     */
    public <T> T call(String what, CheckedSupplier<T> attempt) throws InterruptedException {
        try {
            return executor.get(attempt);
        } catch (FailsafeException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof InterruptedException) {
                throw new InterruptedException();
            }
            throw new ConnectException(
                    what + ": failing for longer than " + ResilienceConfig.DOWN_LIMIT_MS + " = "
                            + config.downLimit().toMillis() + " or never to work: " + reason(cause),
                    cause);
        }
    }

    private static String reason(@Nullable Throwable failure) {
        if (failure == null) {
            return "no reason known";
        }
        return failure instanceof TransientFailure ? String.valueOf(failure.getMessage()) : failure.toString();
    }
}

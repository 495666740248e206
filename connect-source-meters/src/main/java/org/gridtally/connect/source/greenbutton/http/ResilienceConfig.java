package org.gridtally.connect.source.greenbutton.http;

import java.time.Duration;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.gridtally.connect.common.config.LongRange;
import org.gridtally.connect.common.config.Problems;

/**
 * What to do while the head-end fails.
 *
 * @param requestsPerSecond 0 for no limit
 */
public record ResilienceConfig(
        Duration firstBackoff,
        Duration longestBackoff,
        Duration downLimit,
        int breakerFailures,
        Duration breakerDelay,
        int requestsPerSecond) {
    /** First wait before a failed request is repeated. */
    public static final String BACKOFF_INITIAL_MS = "retry.backoff.initial.ms";

    /** Longest wait. */
    public static final String BACKOFF_MAX_MS = "retry.backoff.max.ms";

    /** How long the head-end may be down before the task fails. */
    public static final String DOWN_LIMIT_MS = "head.end.down.limit.ms";

    /** Failures in a row that open the circuit breaker. */
    public static final String BREAKER_FAILURES = "circuit.breaker.failures";

    /** How long the open circuit breaker lets no request through. */
    public static final String BREAKER_DELAY_MS = "circuit.breaker.delay.ms";

    /** Most requests in a second. */
    public static final String RATE_LIMIT = "rate.limit.per.second";

    private static final String GROUP = "Failures and limits";

    /** Adds the settings of this fragment. */
    public static ConfigDef define(ConfigDef def) {
        millis(
                def,
                BACKOFF_INITIAL_MS,
                200,
                1,
                "First backoff (ms)",
                "Milliseconds before a failed request is repeated; doubled with every failure, "
                        + "a quarter of it random. Retry-After takes precedence.");
        millis(def, BACKOFF_MAX_MS, 10_000, 2, "Longest backoff (ms)", "Most milliseconds between two attempts.");
        millis(
                def,
                DOWN_LIMIT_MS,
                900_000,
                3,
                "Down limit (ms)",
                "Milliseconds a request may go on failing before the task fails.");
        def.define(
                BREAKER_FAILURES,
                ConfigDef.Type.INT,
                10,
                LongRange.between(1, 1_000_000),
                Importance.LOW,
                "Failed requests in a row after which the task sends none for circuit.breaker.delay.ms.",
                GROUP,
                4,
                Width.SHORT,
                "Circuit breaker failures");
        millis(
                def,
                BREAKER_DELAY_MS,
                5_000,
                5,
                "Circuit breaker delay (ms)",
                "Milliseconds for which an open circuit breaker lets no request through; "
                        + "then one request decides whether it closes.");
        return def.define(
                RATE_LIMIT,
                ConfigDef.Type.INT,
                0,
                LongRange.between(0, 1_000_000),
                Importance.MEDIUM,
                "Most requests of one task in a second; 0 for no limit.",
                GROUP,
                6,
                Width.SHORT,
                "Requests per second");
    }

    private static void millis(ConfigDef def, String key, long value, int order, String name, String doc) {
        def.define(
                key,
                ConfigDef.Type.LONG,
                value,
                LongRange.between(1, 604_800_000),
                Importance.LOW,
                doc,
                GROUP,
                order,
                Width.SHORT,
                name);
    }

    /** The longest backoff is not below the first one. */
    public static void check(AbstractConfig config, Problems problems) {
        if (config.getLong(BACKOFF_MAX_MS) <= config.getLong(BACKOFF_INITIAL_MS)) {
            problems.add(
                    BACKOFF_MAX_MS,
                    "expected more than " + BACKOFF_INITIAL_MS + " = " + config.getLong(BACKOFF_INITIAL_MS));
        }
    }

    /** The values of this fragment. */
    public static ResilienceConfig of(AbstractConfig config) {
        return new ResilienceConfig(
                Duration.ofMillis(config.getLong(BACKOFF_INITIAL_MS)),
                Duration.ofMillis(config.getLong(BACKOFF_MAX_MS)),
                Duration.ofMillis(config.getLong(DOWN_LIMIT_MS)),
                config.getInt(BREAKER_FAILURES),
                Duration.ofMillis(config.getLong(BREAKER_DELAY_MS)),
                config.getInt(RATE_LIMIT));
    }
}

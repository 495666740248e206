package org.gridtally.sink.task;

import java.time.Duration;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.gridtally.connect.common.config.LongRange;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.sink.config.SettingGroup;

/** What to do while the store fails. */
record ResilienceConfig(
        int attempts,
        Duration firstBackoff,
        Duration longestBackoff,
        int breakerFailures,
        Duration breakerDelay,
        Duration downLimit) {
    static final String ATTEMPTS = "retry.attempts";
    static final String BACKOFF_INITIAL_MS = "retry.backoff.initial.ms";
    static final String BACKOFF_MAX_MS = "retry.backoff.max.ms";
    static final String BREAKER_FAILURES = "circuit.breaker.failures";
    static final String BREAKER_DELAY_MS = "circuit.breaker.delay.ms";
    static final String DOWN_LIMIT_MS = "store.down.limit.ms";

    static void define(ConfigDef def) {
        SettingGroup group = SettingGroup.of(def, "Failures and limits")
                .number(
                        ATTEMPTS,
                        4,
                        LongRange.between(1, 100),
                        Importance.LOW,
                        "Attempts",
                        "Attempts at a batch that fails for the moment (deadlock, timeout, too many requests) before "
                                + "the store counts as down.");
        millis(
                group,
                BACKOFF_INITIAL_MS,
                100,
                "First backoff (ms)",
                "Milliseconds before the second attempt; doubled with every failure, a quarter of it random. "
                        + "What the store says takes precedence.");
        millis(group, BACKOFF_MAX_MS, 10_000, "Longest backoff (ms)", "Most milliseconds between two attempts.");
        group.number(
                BREAKER_FAILURES,
                5,
                LongRange.between(1, 1_000_000),
                Importance.LOW,
                "Circuit breaker failures",
                "Failed attempts in a row after which the store is left alone for circuit.breaker.delay.ms.");
        millis(
                group,
                BREAKER_DELAY_MS,
                5_000,
                "Circuit breaker delay (ms)",
                "Milliseconds for which an open circuit breaker lets no attempt through; then one attempt decides "
                        + "whether it closes.");
        millis(
                group,
                DOWN_LIMIT_MS,
                900_000,
                "Down limit (ms)",
                "Milliseconds the store may be down, its partitions paused, before the task fails.");
    }

    private static void millis(SettingGroup group, String key, long value, String display, String doc) {
        group.number(key, value, LongRange.between(1, 604_800_000), Importance.LOW, display, doc);
    }

    /** The longest backoff is not below the first one. */
    static void check(AbstractConfig config, Problems problems) {
        if (config.getLong(BACKOFF_MAX_MS) <= config.getLong(BACKOFF_INITIAL_MS)) {
            problems.add(
                    BACKOFF_MAX_MS,
                    "expected more than " + BACKOFF_INITIAL_MS + " = " + config.getLong(BACKOFF_INITIAL_MS));
        }
    }

    static ResilienceConfig of(AbstractConfig config) {
        return new ResilienceConfig(
                config.getLong(ATTEMPTS).intValue(),
                Duration.ofMillis(config.getLong(BACKOFF_INITIAL_MS)),
                Duration.ofMillis(config.getLong(BACKOFF_MAX_MS)),
                config.getLong(BREAKER_FAILURES).intValue(),
                Duration.ofMillis(config.getLong(BREAKER_DELAY_MS)),
                Duration.ofMillis(config.getLong(DOWN_LIMIT_MS)));
    }
}

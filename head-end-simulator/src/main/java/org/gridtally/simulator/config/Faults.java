package org.gridtally.simulator.config;

import java.time.Duration;

/**
 * What goes wrong on HTTP, as shares of the feed requests.
 *
 * @param tooManyRequests share answered 429 with {@code Retry-After}
 * @param serverErrors share answered 500
 * @param hangs share that is kept waiting for {@code hang} and then cut off without an answer
 * @param truncations share whose body ends early
 * @param retryAfter what {@code Retry-After} says
 * @param hang how long a hanging request is kept
 */
public record Faults(
        double tooManyRequests,
        double serverErrors,
        double hangs,
        double truncations,
        Duration retryAfter,
        Duration hang) {

    public Faults {
        double sum = tooManyRequests + serverErrors + hangs + truncations;
        if (!(Math.min(Math.min(tooManyRequests, serverErrors), Math.min(hangs, truncations)) >= 0 && sum <= 1)) {
            throw new IllegalArgumentException("shares of faults: expected 0 to 1 together, found " + sum);
        }
    }

    /** One request in a hundred fails. */
    public static Faults some() {
        return new Faults(0.003, 0.003, 0.001, 0.003, Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    /** No request fails. */
    public static Faults none() {
        return new Faults(0, 0, 0, 0, Duration.ofSeconds(1), Duration.ofSeconds(1));
    }
}

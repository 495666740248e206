package org.gridtally.connect.source.greenbutton.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.gridtally.connect.common.task.LocalMetrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The head-end says when to come back, and is obeyed. */
class RetryAfterTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", " 12 , 12", "999999999, 86400"})
    void secondsAreRead(String header, long seconds) {
        assertThat(RetryAfter.of(header, NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void aDateIsRead() {
        assertThat(RetryAfter.of("Sun, 1 Mar 2026 00:00:30 GMT", NOW)).isEqualTo(Duration.ofSeconds(30));
        assertThat(RetryAfter.of("Sat, 28 Feb 2026 00:00:30 GMT", NOW)).isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999999999999"})
    void anythingElseSaysNothing(String header) {
        assertThat(RetryAfter.of(header, NOW)).isNull();
    }

    @Test
    void itTakesPrecedenceOverTheBackoff() {
        Resilience resilience = resilience();
        TransientFailure throttled = new TransientFailure("busy", 429, Duration.ofSeconds(42));

        assertThat(resilience.delay(throttled, 1)).isEqualTo(Duration.ofSeconds(42));
    }

    @Test
    void withoutItTheBackoffDoublesUpToItsLimit() {
        Resilience resilience = resilience();
        TransientFailure failure = new TransientFailure("broken");

        assertThat(resilience.delay(failure, 1)).isBetween(Duration.ofMillis(75), Duration.ofMillis(100));
        assertThat(resilience.delay(failure, 3)).isBetween(Duration.ofMillis(300), Duration.ofMillis(400));
        assertThat(resilience.delay(failure, 1000)).isBetween(Duration.ofMillis(7500), Duration.ofMillis(10_000));
    }

    private static Resilience resilience() {
        return new Resilience(
                new ResilienceConfig(
                        Duration.ofMillis(100),
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(1),
                        10,
                        Duration.ofSeconds(1),
                        0),
                new LocalMetrics());
    }
}

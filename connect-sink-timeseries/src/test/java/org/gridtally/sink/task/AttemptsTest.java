package org.gridtally.sink.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.config.ConfigException;
import org.gridtally.connect.common.task.LocalMetrics;
import org.gridtally.sink.store.BatchRefused;
import org.gridtally.sink.store.StoreDown;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.TransientFailure;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private final LocalMetrics metrics = new LocalMetrics();
    private final AtomicInteger calls = new AtomicInteger();
    private final Attempts attempts = new Attempts(
            new ResilienceConfig(
                    3, Duration.ofMillis(1), Duration.ofMillis(2), 5, Duration.ofHours(1), Duration.ofDays(1)),
            new TaskCounters(metrics));

    @Test
    void whatFailsForTheMomentIsTriedAgain() throws StoreException {
        assertThat(attempts.make(() -> {
                    if (calls.incrementAndGet() < 3) {
                        throw new TransientFailure("deadlock", null);
                    }
                    return "done";
                }))
                .isEqualTo("done");
        assertThat(metrics.value("retries-total")).isEqualTo(2);
    }

    @Test
    void aRefusalIsNotTriedAgain() {
        assertThatThrownBy(() -> fail(new BatchRefused("no", null))).isInstanceOf(BatchRefused.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void aStoreThatIsDownIsLeftAloneAfterSomeFailures() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> fail(new StoreDown("refused", null)))
                    .isInstanceOf(StoreDown.class)
                    .hasMessage("refused");
        }
        assertThatThrownBy(() -> fail(new StoreDown("refused", null)))
                .isInstanceOf(StoreDown.class)
                .hasMessageContaining("left alone after 5 failures");
        assertThat(calls).hasValue(5);
        assertThat(attempts.pause(1)).isGreaterThan(Duration.ofMinutes(50));
    }

    @Test
    void aFileThatCannotBeReadIsAnOutageOnlyIfItCouldBefore() throws StoreException {
        ConfigException unreadable = new ConfigException("redis.tls.root.certificate: none in ca.pem");
        Attempts.Attempt<String> read = () -> {
            throw unreadable;
        };

        assertThatThrownBy(() -> attempts.make(read)).isSameAs(unreadable);
        attempts.make(() -> "connected");
        assertThatThrownBy(() -> attempts.make(read))
                .isInstanceOf(StoreDown.class)
                .hasMessage(unreadable.getMessage())
                .hasCause(unreadable);
    }

    private void fail(StoreException failure) throws StoreException {
        attempts.make(() -> {
            calls.incrementAndGet();
            throw failure;
        });
    }
}

package org.gridtally.streams;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.gridtally.schemas.registry.RegistryException;
import org.gridtally.schemas.registry.SchemaRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A registry that waits while the real one is away.
 *
 * <p>A registry that is down is no reason to give up a reading. The wait ends before Kafka would take the partitions
 * from a consumer that does not poll; then the thread fails, is replaced and asks again.
 */
final class PatientRegistry implements SchemaRegistry, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PatientRegistry.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final SchemaRegistry registry;
    private final Duration patience;

    /** @param patience how long one request is repeated */
    PatientRegistry(SchemaRegistry registry, Duration patience) {
        this.registry = registry;
        this.patience = patience;
    }

    @Override
    public int register(String subject, Schema schema) {
        return ask(() -> registry.register(subject, schema));
    }

    @Override
    public Schema byId(int id) {
        return ask(() -> registry.byId(id));
    }

    private <T> T ask(Supplier<T> request) {
        long deadline = System.nanoTime() + patience.toNanos();
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return request.get();
            } catch (RegistryException e) {
                if (!e.isRetriable() || System.nanoTime() - deadline >= 0 || isClosedAfter(pause)) {
                    throw e;
                }
                LOG.warn("{}; asking again", e.getMessage());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private boolean isClosedAfter(Duration pause) {
        try {
            return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends every wait, so that the job can stop while the registry is away. */
    @Override
    public void close() {
        closed.countDown();
    }
}

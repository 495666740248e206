package org.gridtally.testkit;

import org.gridtally.servers.stores.Cassandra;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** A real Cassandra, alone in its ring. */
public final class TestCassandra extends TestStore {

    private static final StoreSource SOURCE = new StoreSource("cassandra", TestCassandra::inDocker, Cassandra::new);

    private TestCassandra(StoreHost host) {
        super(host);
    }

    /** The one given by -Dgridtally.cassandra=HOST:PORT (its data centre must be datacenter1), else one in Docker, else a child process. */
    public static TestCassandra obtain() {
        return new TestCassandra(SOURCE.obtain());
    }

    /** A child process in any case, for tests that kill it. */
    public static TestCassandra embedded() {
        return new TestCassandra(SOURCE.embedded());
    }

    /** Host name or address. */
    public String host() {
        return address().substring(0, address().lastIndexOf(':'));
    }

    public int port() {
        return Integer.parseInt(address().substring(address().lastIndexOf(':') + 1));
    }

    /** What a driver puts in for its local data centre. */
    public String dataCentre() {
        return Cassandra.DATA_CENTRE;
    }

    private static StoreHost inDocker() {
        GenericContainer<?> container = new GenericContainer<>(Images.CASSANDRA)
                .withEnv("MAX_HEAP_SIZE", "256M")
                .withEnv("HEAP_NEWSIZE", "64M");
        return ContainerStore.start(container, 9042, Wait.forListeningPort());
    }
}

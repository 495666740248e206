package org.gridtally.testkit;

import org.gridtally.servers.stores.Redis;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** A real Redis. */
public final class TestRedis extends TestStore {

    private static final StoreSource SOURCE =
            new StoreSource("redis", TestRedis::inDocker, (layout, dir) -> new Redis(dir));

    private TestRedis(StoreHost host) {
        super(host);
    }

    /** The one given by -Dgridtally.redis=HOST:PORT, else one in Docker, else a child process. */
    public static TestRedis obtain() {
        return new TestRedis(SOURCE.obtain());
    }

    /** A child process in any case, for tests that kill it. */
    public static TestRedis embedded() {
        return new TestRedis(SOURCE.embedded());
    }

    /** Host name or address. */
    public String host() {
        return address().substring(0, address().lastIndexOf(':'));
    }

    public int port() {
        return Integer.parseInt(address().substring(address().lastIndexOf(':') + 1));
    }

    private static StoreHost inDocker() {
        GenericContainer<?> container =
                new GenericContainer<>(Images.REDIS).withCommand("redis-server", "--appendonly", "yes");
        return ContainerStore.start(container, 6379, Wait.forListeningPort());
    }
}

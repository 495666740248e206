package org.gridtally.testkit;

import org.gridtally.servers.stores.InfluxDb;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** A real InfluxDB 1. */
public final class TestInfluxDb extends TestStore {

    private static final StoreSource SOURCE =
            new StoreSource("influxdb", TestInfluxDb::inDocker, (layout, dir) -> new InfluxDb(dir));

    private TestInfluxDb(StoreHost host) {
        super(host);
    }

    /** The one given by -Dgridtally.influxdb=URL, else one in Docker, else a child process. */
    public static TestInfluxDb obtain() {
        return new TestInfluxDb(SOURCE.obtain());
    }

    /** A child process in any case, for tests that kill it. */
    public static TestInfluxDb embedded() {
        return new TestInfluxDb(SOURCE.embedded());
    }

    /** Base URL. */
    public String url() {
        return httpAddress();
    }

    private static StoreHost inDocker() {
        return ContainerStore.start(
                new GenericContainer<>(Images.INFLUXDB),
                8086,
                Wait.forHttp("/ping").forStatusCode(204));
    }
}

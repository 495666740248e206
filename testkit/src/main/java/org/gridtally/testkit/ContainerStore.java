package org.gridtally.testkit;

import java.time.Duration;
import java.util.List;
import org.gridtally.servers.FreePorts;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.WaitStrategy;

/** A store in Docker, on a port chosen beforehand: Docker itself would choose another one at the next start. */
final class ContainerStore implements StoreHost {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final GenericContainer<?> container;
    private final WaitStrategy ready;
    private final String address;

    private ContainerStore(GenericContainer<?> container, WaitStrategy ready, String address) {
        this.container = container;
        this.ready = ready;
        this.address = address;
    }

    /** Starts the container and returns when the store answers on the port that the image serves. */
    static ContainerStore start(GenericContainer<?> container, int port, WaitStrategy strategy) {
        int free = FreePorts.next();
        WaitStrategy ready = strategy.withStartupTimeout(START_LIMIT);
        container.withExposedPorts(port).waitingFor(ready).setPortBindings(List.of("127.0.0.1:" + free + ":" + port));
        container.start();
        return new ContainerStore(container, ready, container.getHost() + ":" + free);
    }

    @Override
    public String address() {
        return address;
    }

    /** Stops the container but keeps it: removing it would remove its data. */
    @Override
    public void stop() {
        container.getDockerClient().stopContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void start() {
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
        ready.waitUntilReady(container);
    }

    @Override
    public void close() {
        container.stop();
    }
}

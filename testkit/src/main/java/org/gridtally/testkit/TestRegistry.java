package org.gridtally.testkit;

import java.util.Map;
import java.util.Optional;
import org.gridtally.servers.RegistryConfig;
import org.gridtally.servers.SchemaRegistry;
import org.gridtally.servers.Server;
import org.gridtally.servers.rest.RestClient;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** A real schema registry that holds schemas BACKWARD compatible. */
public final class TestRegistry implements TestServer {

    private static final int HTTP = 8080;
    private static final String CCOMPAT = "/apis/ccompat/v7";

    private final String url;
    private final Optional<Server> process;
    private final Runnable stop;

    private TestRegistry(String url, Optional<Server> process, Runnable stop) {
        this.url = url;
        this.process = process;
        this.stop = stop;
    }

    /** The one given by -Dgridtally.registry=URL (without the path of an API), else one in Docker, else a child JVM. */
    public static TestRegistry obtain() {
        Optional<String> given = Given.address("registry");
        if (given.isPresent()) {
            return new TestRegistry(given.get(), Optional.empty(), () -> {});
        }
        return Docker.answers() ? inDocker() : embedded();
    }

    /** A child JVM in any case, for tests that kill it. */
    public static TestRegistry embedded() {
        SchemaRegistry registry = Embedded.start(
                "registry", layout -> new SchemaRegistry(layout, RegistryConfig.in(WorkDir.create("registry"))));
        return new TestRegistry(registry.url(), Optional.of(registry), registry::close);
    }

    /** Base URL, without the path of an API. */
    public String url() {
        return url;
    }

    /** URL of the API that Confluent's clients speak. */
    public String ccompatUrl() {
        return url + CCOMPAT;
    }

    @Override
    public Optional<Server> process() {
        return process;
    }

    @Override
    public void close() {
        stop.run();
    }

    private static TestRegistry inDocker() {
        GenericContainer<?> container = new GenericContainer<>(Images.REGISTRY)
                .withExposedPorts(HTTP)
                .waitingFor(Wait.forHttp(CCOMPAT + "/subjects").forPort(HTTP));
        container.start();
        String url = "http://" + container.getHost() + ":" + container.getMappedPort(HTTP);
        new RestClient(url).put(CCOMPAT + "/config", Map.of("compatibility", "BACKWARD"));
        return new TestRegistry(url, Optional.empty(), container::stop);
    }
}

package org.gridtally.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gridtally.servers.ConnectConfig;
import org.gridtally.servers.ConnectWorker;
import org.gridtally.servers.Server;
import org.gridtally.servers.rest.ConnectRest;

/** A real Connect worker with exactly-once sources and Avro values. */
public final class TestConnect implements TestServer {

    private final String url;
    private final Optional<Server> process;

    private TestConnect(String url, Optional<Server> process) {
        this.url = url;
        this.process = process;
    }

    /** The one given by -Dgridtally.connect=URL, which must have the plugins, else a child JVM that loads them. */
    public static TestConnect obtain(TestKafka kafka, TestRegistry registry, List<Path> plugins) {
        return Given.address("connect")
                .map(url -> new TestConnect(url, Optional.empty()))
                .orElseGet(() -> embedded(kafka, registry, plugins));
    }

    /** A child JVM in any case, for tests that kill it; plugins are directories that hold plugin folders. */
    public static TestConnect embedded(TestKafka kafka, TestRegistry registry, List<Path> plugins) {
        ConnectWorker worker = Embedded.start(
                "connect",
                layout -> new ConnectWorker(
                        layout,
                        ConnectConfig.in(WorkDir.create("connect"), kafka.bootstrapServers())
                                .withRegistry(registry.url())
                                .withPlugins(plugins)));
        return new TestConnect(worker.url(), Optional.of(worker));
    }

    public String url() {
        return url;
    }

    public ConnectRest rest() {
        return new ConnectRest(url);
    }

    @Override
    public Optional<Server> process() {
        return process;
    }

    @Override
    public void close() {
        process.ifPresent(Server::close);
    }
}

package org.gridtally.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gridtally.servers.DruidConfig;
import org.gridtally.servers.DruidServer;
import org.gridtally.servers.Server;
import org.gridtally.servers.rest.DruidRest;

/** A real Druid with Kafka ingestion. */
public final class TestDruid implements TestServer {

    private final String url;
    private final Optional<Server> process;

    private TestDruid(String url, Optional<Server> process) {
        this.url = url;
        this.process = process;
    }

    /** The one given by -Dgridtally.druid=ROUTER_URL, which must have the extensions, else a child JVM that loads them. */
    public static TestDruid obtain(List<Path> extensions) {
        return Given.address("druid")
                .map(url -> new TestDruid(url, Optional.empty()))
                .orElseGet(() -> embedded(extensions));
    }

    /** A child JVM in any case, for tests that kill it; extensions are extension directories. */
    public static TestDruid embedded(List<Path> extensions) {
        DruidServer druid = Embedded.start(
                "druid",
                layout -> new DruidServer(
                        layout, DruidConfig.in(WorkDir.create("druid")).withExtensions(extensions)));
        return new TestDruid(druid.url(), Optional.of(druid));
    }

    /** Base URL of the router. */
    public String url() {
        return url;
    }

    /** What the Avatica JDBC driver connects to. */
    public String jdbcUrl() {
        return DruidServer.jdbcUrl(url);
    }

    public DruidRest rest() {
        return new DruidRest(url);
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

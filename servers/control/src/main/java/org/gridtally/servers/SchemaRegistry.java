package org.gridtally.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridtally.servers.rest.RestClient;

/** A schema registry that speaks the Confluent API, keeps its schemas over restarts and holds them BACKWARD compatible. */
public final class SchemaRegistry extends Server {

    private final ProjectLayout layout;
    private final RegistryConfig config;

    public SchemaRegistry(ProjectLayout layout, RegistryConfig config) {
        this.layout = layout;
        this.config = config.withFreePorts();
    }

    /** Base URL, without the path of an API. */
    public String url() {
        return "http://127.0.0.1:" + config.port();
    }

    /** URL of the API that Confluent's clients speak. */
    public String ccompatUrl() {
        return url() + "/apis/ccompat/v7";
    }

    @Override
    protected JavaLaunch launch() {
        return new JavaLaunch(
                "registry", config.dir(), flags(), runner().toString(), "io.quarkus.runner.GeneratedMain", List.of());
    }

    private Path runner() {
        Path unpacked = layout.built(layout.target("servers/registry").resolve("registry"));
        try (Stream<Path> files = Files.list(unpacked)) {
            return files.filter(file -> file.toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(unpacked + " holds no registry"));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot list " + unpacked, failed);
        }
    }

    private List<String> flags() {
        Path database = config.dir().resolve("data/registry").toAbsolutePath();
        return List.of(
                "-Xmx" + config.heap(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + config.port(),
                "-Dquarkus.log.level=WARN",
                "-Dquarkus.log.console.level=WARN",
                "-Dapicurio.storage.kind=sql",
                // Written at commit, not half a second later: an id that a record carries must survive a kill.
                "-Dapicurio.datasource.url=jdbc:h2:file:" + database + ";WRITE_DELAY=0",
                "-Dapicurio.datasource.jdbc.initial-size=2",
                "-Dapicurio.datasource.jdbc.min-size=2");
    }

    @Override
    protected boolean answers() {
        return new RestClient(url()).answers("/apis/ccompat/v7/subjects");
    }

    /** The registry's own default lets every change through. */
    @Override
    protected void prepare() {
        new RestClient(url()).put("/apis/ccompat/v7/config", Map.of("compatibility", "BACKWARD"));
    }
}

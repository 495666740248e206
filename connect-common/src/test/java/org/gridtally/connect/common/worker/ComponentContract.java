package org.gridtally.connect.common.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.kafka.connect.connector.Connector;
import org.apache.kafka.connect.source.SourceConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archive holds what a component holds, and a worker that goes by service manifests finds its connectors. */
public abstract class ComponentContract {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private final String module;
    private final List<? extends Connector> connectors;
    private final List<String> files;
    private final String version;
    private final String name;
    private final String kind;

    /**
     * Looks at the archive in the module's {@code target}.
     *
     * @param connectors all of the component, either sources or sinks
     * @param files what the archive holds beside what every archive does, from its top folder on
     */
    protected ComponentContract(String module, List<? extends Connector> connectors, List<String> files) {
        this.module = module;
        this.connectors = connectors;
        this.files = files;
        version = connectors.get(0).version();
        name = "gridtally-" + module + "-" + version;
        kind = connectors.get(0) instanceof SourceConnector ? "source" : "sink";
    }

    @Test
    void theArchiveIsAComponent() throws IOException {
        try (ZipFile zip = new ZipFile(TARGET.resolve(name + ".zip").toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();

            assertThat(names).allMatch(file -> file.startsWith(name + "/"));
            assertThat(names)
                    .contains(
                            name + "/manifest.json",
                            name + "/doc/README.md",
                            name + "/doc/LICENSE",
                            name + "/doc/NOTICE",
                            name + "/doc/licenses/avro/META-INF/LICENSE",
                            name + "/lib/connect-common-" + version + ".jar",
                            name + "/lib/" + module + "-" + version + ".jar");
            assertThat(names)
                    .containsAll(files.stream().map(file -> name + "/" + file).toList());
            assertThat(names).noneMatch(file -> file.matches(".*/lib/(kafka|connect-(api|json|runtime)|slf4j).*"));
            assertThat(names).noneMatch(file -> file.endsWith("-tests.jar"));
            JsonNode manifest = new ObjectMapper().readTree(zip.getInputStream(zip.getEntry(name + "/manifest.json")));
            assertThat(manifest.path("version").asText()).isEqualTo(version);
            assertThat(manifest.path("component_types").get(0).asText()).isEqualTo(kind);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hybrid_fail", "service_load"})
    void aWorkerFindsTheConnectorsByTheirManifests(String discovery) throws Exception {
        assertThat(WorkerPlugins.connectors(kind, TARGET.resolve("component"), discovery))
                .containsAll(connectors.stream()
                        .map(connector -> connector.getClass().getName())
                        .toList());
    }
}

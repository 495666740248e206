package org.gridtally.sink.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.gridtally.sink.task.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archive holds what a component holds, and a worker that goes by service manifests finds the connector. */
class ComponentIT {
    private static final String NAME = "gridtally-connect-sink-timeseries-" + Version.OF_BUILD;
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @Test
    void theArchiveIsAComponent() throws IOException {
        try (ZipFile zip = new ZipFile(TARGET.resolve(NAME + ".zip").toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();

            assertThat(names).allMatch(name -> name.startsWith(NAME + "/"));
            assertThat(names)
                    .contains(
                            NAME + "/manifest.json",
                            NAME + "/doc/README.md",
                            NAME + "/doc/LICENSE",
                            NAME + "/doc/NOTICE",
                            NAME + "/doc/docs/stores.md",
                            NAME + "/doc/licenses/postgresql/META-INF/LICENSE",
                            NAME + "/etc/postgres-sink.json",
                            NAME + "/etc/timescaledb-sink.json",
                            NAME + "/lib/connect-sink-timeseries-" + Version.OF_BUILD + ".jar");
            assertThat(names).noneMatch(name -> name.matches(".*/lib/(kafka|connect-(api|json|runtime)|slf4j).*"));
            JsonNode manifest = new ObjectMapper().readTree(zip.getInputStream(zip.getEntry(NAME + "/manifest.json")));
            assertThat(manifest.path("version").asText()).isEqualTo(Version.OF_BUILD);
            assertThat(manifest.path("component_types").get(0).asText()).isEqualTo("sink");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hybrid_fail", "service_load"})
    void aWorkerFindsTheConnectorByItsManifest(String discovery) throws Exception {
        assertThat(WorkerPlugins.sinkConnectors(TARGET.resolve("component"), discovery))
                .contains("org.gridtally.sink.TimeSeriesSinkConnector");
    }
}

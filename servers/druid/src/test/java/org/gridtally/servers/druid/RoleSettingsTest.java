package org.gridtally.servers.druid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoleSettingsTest {

    @TempDir
    Path dir;

    @Test
    void everyServiceListensOnTheLoopbackOnly() throws IOException {
        for (Role role : Role.values()) {
            Properties properties = new RoleSettings(settings(List.of()), role).properties();

            assertThat(properties).containsEntry("druid.host", "127.0.0.1").containsEntry("druid.bindOnHost", "true");
        }
    }

    @Test
    void whatWasAskedForOneServiceReachesOnlyThatOne() throws IOException {
        Settings asked = settings(List.of("druid.processing.numThreads=2", "broker/druid.processing.numThreads=3"));

        assertThat(new RoleSettings(asked, Role.BROKER).properties()).containsEntry("druid.processing.numThreads", "3");
        assertThat(new RoleSettings(asked, Role.HISTORICAL).properties())
                .containsEntry("druid.processing.numThreads", "2");
    }

    @Test
    void aMissingPortIsNamed() throws IOException {
        Settings settings = settings(List.of());

        assertThatThrownBy(() -> settings.port("monitor")).hasMessage("the settings lack gridtally.port.monitor");
    }

    private Settings settings(List<String> more) throws IOException {
        StringBuilder lines = new StringBuilder("gridtally.dir=" + dir + "\n");
        for (String name : List.of("coordinator", "router", "broker", "indexer", "historical", "zookeeper", "derby")) {
            lines.append("gridtally.port.").append(name).append("=1\n");
        }
        lines.append(String.join("\n", more));
        return Settings.read(Files.writeString(dir.resolve("druid.properties"), lines));
    }
}

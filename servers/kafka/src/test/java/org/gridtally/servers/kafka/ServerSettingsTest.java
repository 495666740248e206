package org.gridtally.servers.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerSettingsTest {

    @TempDir
    Path dir;

    @Test
    void theBrokerListensOnTheLoopbackAndKeepsRecordsOfAnyAge() throws IOException {
        Settings asked = settings("gridtally.dir=/d\ngridtally.port=1\ngridtally.controller.port=2\nnum.io.threads=8");

        assertThat(BrokerSettings.of(asked))
                .containsEntry("listeners", "PLAINTEXT://127.0.0.1:1,CONTROLLER://127.0.0.1:2")
                .containsEntry("log.retention.ms", "-1")
                .containsEntry("num.io.threads", "8")
                .doesNotContainKey("gridtally.port");
    }

    @Test
    void theWorkerWritesAvroWhenItHasARegistry() throws IOException {
        Settings asked = settings("gridtally.port=1\ngridtally.registry.url=http://127.0.0.1:2/apis/registry/v2");

        assertThat(ConnectSettings.of(asked))
                .containsEntry("exactly.once.source.support", "enabled")
                .containsEntry("value.converter", "io.apicurio.registry.utils.converter.AvroConverter")
                .containsEntry("value.converter.apicurio.registry.url", "http://127.0.0.1:2/apis/registry/v2");
    }

    @Test
    void theWorkerWritesJsonWithoutOne() throws IOException {
        assertThat(ConnectSettings.of(settings("gridtally.port=1")))
                .containsEntry("value.converter", "org.apache.kafka.connect.json.JsonConverter");
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        Settings asked = settings("gridtally.dir=/d");

        assertThatThrownBy(() -> BrokerSettings.of(asked)).hasMessage("the settings lack gridtally.port");
    }

    private Settings settings(String lines) throws IOException {
        return Settings.read(Files.writeString(dir.resolve("server.properties"), lines));
    }
}

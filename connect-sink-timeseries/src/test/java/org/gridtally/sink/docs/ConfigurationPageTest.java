package org.gridtally.sink.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.apache.kafka.connect.sink.SinkConnector;
import org.junit.jupiter.api.Test;

/** The reference page says what the code says. */
class ConfigurationPageTest {
    private static final Path PAGE = Path.of("docs", "configuration.md");

    @Test
    void thePageIsWhatTheDefinitionsSay() throws IOException {
        String expected = ConfigurationPage.of(connectors());
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE))
                .as(
                        "docs/configuration.md; write it anew with: mvn test -Dtest=ConfigurationPageTest -Ddocs.write=true")
                .isEqualTo(expected);
    }

    @Test
    void everySettingIsExplained() {
        for (SinkConnector connector : connectors()) {
            assertThat(connector.config().configKeys().values()).allSatisfy(key -> {
                assertThat(key.documentation).as(key.name).isNotBlank().isNotEqualTo(key.name);
                assertThat(key.group).as(key.name).isNotBlank();
                assertThat(key.displayName).as(key.name).isNotBlank().isNotEqualTo(key.name);
            });
        }
    }

    private static List<SinkConnector> connectors() {
        return ServiceLoader.load(SinkConnector.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(connector -> connector.getClass().getName().startsWith("org.gridtally."))
                .sorted(Comparator.comparing(connector -> connector.getClass().getName()))
                .toList();
    }
}

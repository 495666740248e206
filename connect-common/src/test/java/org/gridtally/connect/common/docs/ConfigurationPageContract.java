package org.gridtally.connect.common.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.apache.kafka.connect.connector.Connector;
import org.junit.jupiter.api.Test;

/** The reference page of a plugin says what its code says. */
public abstract class ConfigurationPageContract {
    private static final Path PAGE = Path.of("docs", "configuration.md");

    private final Class<? extends Connector> kind;

    /** Looks at the connectors of a kind that this project offers as services. */
    protected ConfigurationPageContract(Class<? extends Connector> kind) {
        this.kind = kind;
    }

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
        assertThat(connectors()).isNotEmpty();
        for (Connector connector : connectors()) {
            assertThat(connector.config().configKeys().values()).allSatisfy(key -> {
                assertThat(key.documentation).as(key.name).isNotBlank().isNotEqualTo(key.name);
                assertThat(key.group).as(key.name).isNotBlank();
                assertThat(key.displayName).as(key.name).isNotBlank().isNotEqualTo(key.name);
            });
        }
    }

    private List<Connector> connectors() {
        return ServiceLoader.load(kind).stream()
                .<Connector>map(ServiceLoader.Provider::get)
                .filter(connector -> connector.getClass().getName().startsWith("org.gridtally."))
                .sorted(Comparator.comparing(connector -> connector.getClass().getName()))
                .toList();
    }
}

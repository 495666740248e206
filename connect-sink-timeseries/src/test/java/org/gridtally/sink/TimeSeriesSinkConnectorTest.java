package org.gridtally.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.api.Test;

class TimeSeriesSinkConnectorTest {
    private final TimeSeriesSinkConnector connector = new TimeSeriesSinkConnector();

    @Test
    void everyTaskGetsTheWholeConfiguration() {
        connector.start(settings());

        assertThat(connector.taskConfigs(3)).hasSize(3).containsOnly(settings());
    }

    @Test
    void problemsStandOnTheFieldToChange() {
        assertThat(errors("postgres.url", "")).contains("required with store.type=postgres");
        assertThat(errors("postgres.url", "jdbc:mysql://x").toString()).contains("begins with jdbc:postgresql:");
        assertThat(errors("postgres.url", "jdbc:postgresql://x/y?password=secret")
                        .toString())
                .contains("would show them in logs")
                .doesNotContain("secret");
        assertThat(errors("store.type", "abacus").toString()).contains("expected one of");
        assertThat(errors("time.latest", "1960-01-01T00:00:00Z"))
                .contains("expected a time after time.earliest = " + "1970-01-01T00:00:00Z");
        assertThat(errors("postgres.tls.root.certificate", "", "postgres.tls.mode", "verify-full"))
                .contains("required with postgres.tls.mode=verify-full");
        assertThat(errors("retry.backoff.max.ms", "50")).contains("expected more than retry.backoff.initial.ms = 100");
    }

    @Test
    void theConnectionIsTriedWhenAsked() {
        List<String> errors = errors("store.type", "postgres", "connection.check", "true");

        assertThat(errors).hasSize(1);
        assertThat(errors.get(0)).startsWith("the connection does not work: ").doesNotContain("secret");
    }

    @Test
    void anInvalidConfigurationDoesNotStart() {
        Map<String, String> settings = settings();
        settings.remove("postgres.user");

        assertThatThrownBy(() -> connector.start(settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("postgres.user: required with store.type=postgres");
    }

    @Test
    void anyOffsetsMayBeSet() {
        assertThat(connector.alterOffsets(settings(), null)).isTrue();
        assertThat(connector.alterOffsets(settings(), Map.of())).isTrue();
    }

    private List<String> errors(String field, String value, String... more) {
        Map<String, String> settings = settings();
        settings.put(field, value);
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return connector.validate(settings).configValues().stream()
                .filter(each -> each.name().equals(field))
                .map(ConfigValue::errorMessages)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> settings() {
        return new HashMap<>(Map.of(
                "connector.class", TimeSeriesSinkConnector.class.getName(),
                "store.type", "postgres",
                "postgres.url", "jdbc:postgresql://127.0.0.1:1/nowhere",
                "postgres.user", "gridtally",
                "postgres.password", "secret"));
    }
}

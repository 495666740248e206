package org.gridtally.connect.source.greenbutton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.ConnectorTransactionBoundaries;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the connector accepts, promises and hands to its tasks. */
class GreenButtonSourceConnectorTest {
    private static final String SECRET = "hidden-secret";
    private static final Map<String, String> PARTITION = Map.of("head_end", "north", "feed", "g1");

    private final GreenButtonSourceConnector connector = new GreenButtonSourceConnector();

    @Test
    void aMinimalConfigurationIsValid() {
        assertThat(errors(config())).isEmpty();
    }

    @Test
    void theSampleOfTheArchiveIsValid() throws IOException {
        JsonNode sample = new ObjectMapper()
                .readTree(Path.of("src/assembly/etc/green-button-source.json").toFile());
        Map<String, String> settings =
                new ObjectMapper().convertValue(sample.path("config"), new TypeReference<Map<String, String>>() {});

        assertThat(errors(settings)).isEmpty();
        assertThat(settings).containsEntry("connector.class", GreenButtonSourceConnector.class.getName());
    }

    @ParameterizedTest
    @CsvSource({
        "head.end,",
        "meter.groups,",
        "'meter.groups', 'a,a'",
        "http.base.url, head-end.example",
        "http.base.url, https://me:hidden-secret@head-end.example/",
        "topic.readings, 'meter readings'",
        "auth.type, digest",
        "overlap.ms, -1",
        "start.updated, yesterday",
        "register.resolution, none",
        "http.max.body.bytes, 10"
    })
    void aFieldThatIsWrongByItselfIsNamed(String field, String value) {
        Map<String, List<String>> errors = errors(config(field, value == null ? "" : value));

        assertThat(errors).containsOnlyKeys(field);
        assertThat(errors.toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "http.base.url, '', http.base.url",
        "auth.type, basic, auth.user",
        "auth.type, bearer, auth.token",
        "auth.type, oauth2, auth.oauth2.token.url",
        "retry.backoff.max.ms, 100, retry.backoff.max.ms",
        "register.digits, 6, register.resolution",
        "register.resolution, 0.1, register.digits",
        "http.tls.client.certificate, /etc/client.pem, http.tls.client.key",
        "http.tls.client.key, /etc/client.key, http.tls.client.certificate",
        "meter.groups, 'a b', meter.groups",
        "meter.groups, 'http://me:hidden-secret@host/feed', meter.groups"
    })
    void aCombinationThatIsWrongIsPutOnTheFieldToChangeAndRefusedAtStart(String field, String value, String named) {
        Map<String, String> config = config(field, value);

        Map<String, List<String>> errors = errors(config);
        assertThat(errors).containsKey(named);
        assertThat(errors.toString()).doesNotContain(SECRET);
        assertThatThrownBy(() -> connector.start(config))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith(errors.keySet().iterator().next());
        assertThatThrownBy(() -> new GreenButtonSourceTask().start(config)).isInstanceOf(ConfigException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http.base.url, http://head-end.example/espi",
        "meter.groups, 'Batch/Bulk/1,HTTP://host/feed'",
        "auth.oauth2.token.url, http://head-end.example/token"
    })
    void certificatesAreRefusedWhereNobodyWouldLookAtThem(String setting, String url) {
        Map<String, String> config = config(
                "http.tls.root.certificate", "/etc/ca.pem",
                "auth.type", "oauth2",
                "auth.oauth2.token.url", "https://head-end.example/token",
                "auth.oauth2.client.id", "me",
                "auth.oauth2.client.secret", SECRET);
        assertThat(errors(config)).isEmpty();

        config.put(setting, url);
        assertThat(errors(config))
                .isEqualTo(Map.of(
                        "http.tls.root.certificate", List.of("expected " + setting + " to begin with https://")));
    }

    @Test
    void aFullUrlNeedsNoBase() {
        Map<String, String> config = config("meter.groups", "https://host/feed");
        config.remove("http.base.url");

        assertThat(errors(config)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "9, 3"})
    void theGroupsAreSpreadOverTheTasks(int maxTasks, int tasks) {
        connector.start(config("meter.groups", "a,b,c"));

        List<Map<String, String>> configs = connector.taskConfigs(maxTasks);

        assertThat(configs).hasSize(tasks);
        assertThat(configs.stream()
                        .flatMap(config -> List.of(config.get("meter.groups").split(",")).stream()))
                .containsExactlyInAnyOrder("a", "b", "c");
        assertThat(configs).allSatisfy(config -> assertThat(config).containsEntry("head.end", "north"));
    }

    @Test
    void itPromisesExactlyOnce() {
        assertThat(connector.exactlyOnceSupport(Map.of())).isEqualTo(ExactlyOnceSupport.SUPPORTED);
        assertThat(connector.canDefineTransactionBoundaries(Map.of()))
                .isEqualTo(ConnectorTransactionBoundaries.SUPPORTED);
    }

    @Test
    void itsVersionIsThatOfTheBuild() {
        assertThat(connector.version()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(new GreenButtonSourceTask().version()).isEqualTo(connector.version());
    }

    @Test
    void offsetsMayBeSetAnyNumberOfTimes() {
        Map<Map<String, ?>, Map<String, ?>> offsets = Map.of(PARTITION, Map.of("updated_min", 5));

        assertThat(connector.alterOffsets(config(), offsets)).isTrue();
        assertThat(connector.alterOffsets(config(), offsets)).isTrue();
    }

    @Test
    void offsetsMayBeRemovedWhateverTheyBelongTo() {
        Map<Map<String, ?>, Map<String, ?>> offsets = new HashMap<>();
        offsets.put(PARTITION, null);
        offsets.put(Map.of("unknown", 1), null);

        assertThat(connector.alterOffsets(config(), offsets)).isTrue();
        assertThat(connector.alterOffsets(config(), null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"updated_min:-1", "updated_min:x", "next_page:/a", "updated_max:5", "line:1", "digest:7"})
    void anOffsetATaskCouldNotStartFromIsRefused(String pair) {
        String[] parts = pair.split(":");
        Object value = parts[1].matches("-?\\d+") ? Long.valueOf(parts[1]) : parts[1];

        assertThatThrownBy(() -> connector.alterOffsets(config(), Map.of(PARTITION, Map.of(parts[0], value))))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("expected");
    }

    @Test
    void aPartitionThatIsNotOursIsRefused() {
        assertThatThrownBy(
                        () -> connector.alterOffsets(config(), Map.of(Map.of("file", "a"), Map.of("updated_min", 1))))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("head_end and feed");
    }

    private Map<String, List<String>> errors(Map<String, String> config) {
        Config validation = connector.validate(config);
        return validation.configValues().stream()
                .filter(value -> !value.errorMessages().isEmpty())
                .collect(Collectors.toMap(ConfigValue::name, ConfigValue::errorMessages));
    }

    private static Map<String, String> config(String... more) {
        Map<String, String> config = new HashMap<>(Map.of(
                "head.end", "north",
                "http.base.url", "https://head-end.example/espi",
                "meter.groups", "Batch/Subscription/1"));
        for (int i = 0; i < more.length; i += 2) {
            config.put(more[i], more[i + 1]);
        }
        return config;
    }
}

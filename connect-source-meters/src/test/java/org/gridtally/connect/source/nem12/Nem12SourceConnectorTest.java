package org.gridtally.connect.source.nem12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.ConnectorTransactionBoundaries;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Nem12SourceConnectorTest {
    @TempDir
    Path directory;

    private final Nem12SourceConnector connector = new Nem12SourceConnector();
    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void smallestConfiguration() {
        settings.put("head.end", "nem");
        settings.put("file.directory", directory.toString());
    }

    @Test
    void theSmallestConfigurationIsValid() {
        assertThat(errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "file.directory | /no/such/directory | expected an existing directory, found /no/such/directory",
                "file.pattern | [ | expected a glob pattern",
                "file.pattern | sub/*.csv | expected a glob pattern",
                "file.settle.ms | -1 | expected a whole number from 0 to 86400000",
                "file.chunk.readings | 0 | expected a whole number from 1 to 1000000",
                "file.finished.policy | delete | expected one of keep, mark, move",
                "file.failed.directory | /no/such/directory | expected an existing directory",
            })
    void tellsOnTheFieldWhatIsWrongWithIt(String field, String value, String message) {
        settings.put(field, value);

        assertThat(errors()).hasSize(1).containsKey(field);
        assertThat(errors().get(field)).anyMatch(text -> text.contains(message));
    }

    @Test
    void movingNeedsAnotherDirectory() {
        settings.put("file.finished.policy", "move");
        assertThat(errors()).containsOnlyKeys("file.finished.directory");

        settings.put("file.finished.directory", directory.resolve(".").toString());
        assertThat(errors().get("file.finished.directory"))
                .containsExactly("expected another directory than file.directory, found the same");
    }

    @Test
    void movingIntoADirectoryInsideTheInputIsFine() throws IOException {
        settings.put("file.finished.policy", "move");
        settings.put(
                "file.finished.directory",
                Files.createDirectory(directory.resolve("done")).toString());

        assertThat(errors()).isEmpty();
    }

    @Test
    void aMarkThatThePatternMatchesIsRefused() {
        settings.put("file.finished.policy", "mark");
        assertThat(errors()).isEmpty();

        settings.put("file.pattern", "NEM12*");
        assertThat(errors()).containsOnlyKeys("file.finished.suffix");
    }

    @Test
    void whatAPolicyDoesNotNeedIsHidden() {
        Map<String, Boolean> visible = new HashMap<>();
        connector.validate(settings).configValues().forEach(value -> visible.put(value.name(), value.visible()));
        assertThat(visible)
                .containsEntry("file.finished.directory", false)
                .containsEntry("file.finished.suffix", false);

        settings.put("file.finished.policy", "move");
        connector.validate(settings).configValues().forEach(value -> visible.put(value.name(), value.visible()));
        assertThat(visible).containsEntry("file.finished.directory", true).containsEntry("file.finished.suffix", false);
    }

    @Test
    void startRefusesWhatValidateRefuses() {
        settings.put("file.finished.policy", "move");

        assertThatThrownBy(() -> connector.start(settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("file.finished.directory");
    }

    @Test
    void everyTaskKnowsItsShare() {
        connector.start(settings);

        List<Map<String, String>> tasks = connector.taskConfigs(3);

        assertThat(tasks).extracting(task -> task.get("task.index")).containsExactly("0", "1", "2");
        assertThat(tasks).allSatisfy(task -> assertThat(task)
                .containsEntry("task.count", "3")
                .containsEntry("file.directory", directory.toString()));
        assertThat(new Nem12SourceTask().parse(tasks.get(2)).getInt("task.index"))
                .isEqualTo(2);
    }

    @Test
    void isExactlyOnceWithItsOwnTransactions() {
        assertThat(connector.exactlyOnceSupport(settings)).isEqualTo(ExactlyOnceSupport.SUPPORTED);
        assertThat(connector.canDefineTransactionBoundaries(settings))
                .isEqualTo(ConnectorTransactionBoundaries.SUPPORTED);
    }

    @Test
    void acceptsOffsetsItCouldStartFrom() {
        Map<String, String> partition = Map.of("head_end", "nem", "file", "a.csv");

        assertThat(connector.alterOffsets(settings, Map.of(partition, offset())))
                .isTrue();
        Map<Map<String, ?>, Map<String, ?>> tombstone = new HashMap<>();
        tombstone.put(partition, null);
        assertThat(connector.alterOffsets(settings, tombstone)).isTrue();
        assertThat(connector.alterOffsets(settings, null)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "position | -1 | position: expected a whole number from 0, found -1",
                "line | 0 | line: expected a whole number from 1, found 0",
                "header_position | 51 | header_position: expected at most 50, found 51",
                "channel_position | 51 | channel_position: expected at most 50, found 51",
                "entry | -1 | entry: expected a whole number from 0, found -1",
            })
    void refusesOffsetsItCouldNotStartFrom(String name, long value, String message) {
        Map<String, Object> offset = offset();
        offset.put(name, value);

        assertThatThrownBy(() ->
                        connector.alterOffsets(settings, Map.of(Map.of("head_end", "nem", "file", "a.csv"), offset)))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesAnOffsetWithoutItsText() {
        Map<String, Object> noStatus = offset();
        noStatus.remove("status");
        Map<String, Object> noFingerprint = offset();
        noFingerprint.remove("fingerprint");
        Map<String, String> partition = Map.of("head_end", "nem", "file", "a.csv");

        assertThatThrownBy(() -> connector.alterOffsets(settings, Map.of(partition, noStatus)))
                .hasMessageContaining("status: expected reading or done");
        assertThatThrownBy(() -> connector.alterOffsets(settings, Map.of(partition, noFingerprint)))
                .hasMessageContaining("fingerprint: expected a string");
    }

    @Test
    void everySettingIsDescribed() {
        for (ConfigDef.ConfigKey key : connector.config().configKeys().values()) {
            assertThat(key.documentation).as(key.name).isNotBlank().isNotEqualTo(key.name);
            assertThat(key.group).as(key.name).isNotBlank();
            assertThat(key.displayName).as(key.name).isNotEqualTo(key.name);
            if (key.validator != null) {
                assertThat(key.validator.toString()).as(key.name).doesNotContain("@");
            }
        }
    }

    private static Map<String, Object> offset() {
        return new HashMap<>(Map.of(
                "fingerprint", "12-34-ab",
                "status", "reading",
                "flawed", 0L,
                "entry", 0L,
                "position", 50L,
                "line", 3L,
                "header_position", 0L,
                "header_line", 1L,
                "channel_position", 20L,
                "channel_line", 2L));
    }

    private Map<String, List<String>> errors() {
        Map<String, List<String>> errors = new HashMap<>();
        for (ConfigValue value : connector.validate(settings).configValues()) {
            if (!value.errorMessages().isEmpty()) {
                errors.put(value.name(), value.errorMessages());
            }
        }
        return errors;
    }
}

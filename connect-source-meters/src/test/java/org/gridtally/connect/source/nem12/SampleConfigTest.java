package org.gridtally.connect.source.nem12;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample configuration of the archive works, and the page shows it. */
class SampleConfigTest {
    private static final Path SAMPLE = Path.of("src/assembly/etc/nem12-source.json");
    private static final Path PAGE = Path.of("docs/nem12.md");

    @TempDir
    Path directory;

    @Test
    void theSampleIsValidOnceItsDirectoriesExist() throws IOException {
        JsonNode sample = new ObjectMapper().readTree(Files.readString(SAMPLE));
        Map<String, String> settings =
                new ObjectMapper().convertValue(sample.path("config"), new TypeReference<Map<String, String>>() {});
        for (String field : List.of("file.directory", "file.finished.directory", "file.failed.directory")) {
            assertThat(settings).containsKey(field);
            settings.put(field, Files.createDirectory(directory.resolve(field)).toString());
        }

        assertThat(settings).containsEntry("connector.class", Nem12SourceConnector.class.getName());
        assertThat(new Nem12SourceConnector().validate(settings).configValues())
                .allSatisfy(value ->
                        assertThat(value.errorMessages()).as(value.name()).isEmpty())
                .extracting(ConfigValue::name)
                .containsAll(settings.keySet().stream()
                        .filter(name -> name.startsWith("file.") || name.startsWith("topic."))
                        .toList());
    }

    @Test
    void thePageShowsTheSample() throws IOException {
        assertThat(Files.readString(PAGE)).contains("```json\n" + Files.readString(SAMPLE) + "```");
    }
}

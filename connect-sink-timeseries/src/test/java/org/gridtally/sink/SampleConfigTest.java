package org.gridtally.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gridtally.sink.store.StoreFactories;
import org.gridtally.sink.store.StoreFactory;
import org.junit.jupiter.api.Test;

/** The sample configurations of the archive are valid and hold no setting that is not there. */
class SampleConfigTest {
    private static final Path SAMPLES = Path.of("src", "assembly", "etc");

    @Test
    void everySampleIsValid() throws IOException {
        TimeSeriesSinkConnector connector = new TimeSeriesSinkConnector();
        Set<String> known = connector.config().configKeys().keySet();
        List<String> stores =
                StoreFactories.ALL.stream().map(StoreFactory::type).toList();
        for (Path sample : samples()) {
            Map<String, String> settings = settings(sample);
            settings.put("connection.check", "false");

            assertThat(connector.validate(settings).configValues())
                    .allSatisfy(value -> assertThat(value.errorMessages())
                            .as(sample + " " + value.name())
                            .isEmpty());
            assertThat(settings.keySet())
                    .as(sample.toString())
                    .filteredOn(key -> stores.stream().anyMatch(store -> key.startsWith(store + ".")))
                    .isSubsetOf(known);
        }
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            List<Path> samples = files.sorted().toList();
            assertThat(samples).isNotEmpty();
            return samples;
        }
    }

    private static Map<String, String> settings(Path sample) throws IOException {
        ObjectMapper json = new ObjectMapper();
        return json.convertValue(
                json.readTree(Files.readString(sample)).path("config"), new TypeReference<Map<String, String>>() {});
    }
}

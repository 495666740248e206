package org.gridtally.quickstart.stores;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A connector's sample configuration, as users post it to a worker. */
final class SampleConfiguration {
    private static final String CONVERTERS = "value.converter";

    private SampleConfiguration() {}

    /** The settings of the file, but for the value converter's. */
    static Map<String, String> settings(Path file) {
        try {
            ObjectMapper json = new ObjectMapper();
            Map<String, String> settings = json.convertValue(
                    json.readTree(file.toFile()).required("config"), new TypeReference<TreeMap<String, String>>() {});
            settings.keySet().removeIf(key -> key.startsWith(CONVERTERS));
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}

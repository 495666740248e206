package org.gridtally.servers.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What did the starting process ask for? A properties file: keys of our own begin with {@code gridtally.}, all others are the server's. */
final class Settings {

    private static final String OWN = "gridtally.";

    private final Map<String, String> all;

    private Settings(Map<String, String> all) {
        this.all = all;
    }

    static Settings read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> all = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> all.put(name, properties.getProperty(name, "")));
        return new Settings(all);
    }

    boolean has(String key) {
        return all.containsKey(OWN + key);
    }

    String required(String key) {
        String value = all.get(OWN + key);
        if (value == null) {
            throw new IllegalArgumentException("the settings lack " + OWN + key);
        }
        return value;
    }

    /** The defaults with the server's own keys of the file laid over them. */
    Map<String, String> over(Map<String, String> defaults) {
        Map<String, String> merged = new TreeMap<>(defaults);
        all.forEach((key, value) -> {
            if (!key.startsWith(OWN)) {
                merged.put(key, value);
            }
        });
        return merged;
    }
}

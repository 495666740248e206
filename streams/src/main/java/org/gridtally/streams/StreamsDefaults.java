package org.gridtally.streams;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** What the job runs with where nothing else is said: the file {@code defaults.properties}, the one shipped in etc/. */
final class StreamsDefaults {
    private static final String FILE = "defaults.properties";

    private StreamsDefaults() {}

    static Properties load() throws IOException {
        Properties defaults = new Properties();
        try (InputStream file = StreamsDefaults.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IOException(FILE + " is missing in the class path");
            }
            defaults.load(file);
        }
        return defaults;
    }
}

package org.gridtally.sink.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which build this plugin is. */
public final class Version {
    /** The version of the build, e.g. {@code 0.1.0}. */
    public static final String OF_BUILD = read();

    private Version() {}

    private static String read() {
        try (InputStream in = Version.class.getResourceAsStream("build.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.gridtally.connect.common.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which build a plugin is: the {@code version} in the {@code build.properties} that its build leaves beside its task. */
public final class BuildVersion {
    private BuildVersion() {}

    /**
     * The version of the build that a class comes from.
     *
     * @param task a class of the plugin, with {@code build.properties} in its package
     * @return such as {@code 0.1.0}; {@code unknown} when the build left none
     */
    public static String of(Class<?> task) {
        try (InputStream in = task.getResourceAsStream("build.properties")) {
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

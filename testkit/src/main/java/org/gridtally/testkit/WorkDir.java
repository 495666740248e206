package org.gridtally.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where do the servers of a test run keep their state and logs? Below the module's target, so that a failure can be read afterwards. */
public final class WorkDir {

    private WorkDir() {}

    /** A new directory for one server. */
    public static Path create(String server) {
        try {
            Path parent = Path.of("target", "servers").toAbsolutePath();
            Files.createDirectories(parent);
            return Files.createTempDirectory(parent, server + "-");
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot make a directory for " + server, failed);
        }
    }
}

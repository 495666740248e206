package org.gridtally.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where does the build put what the servers run from?
 *
 * @param root the directory of the parent pom
 */
public record ProjectLayout(Path root) {

    private static final String HOME = "gridtally.home";

    /** The project named by the system property gridtally.home, else the one around the working directory. */
    public static ProjectLayout find() {
        String home = System.getProperty(HOME);
        if (home != null) {
            return new ProjectLayout(Path.of(home).toAbsolutePath().normalize());
        }
        return new ProjectLayout(above(Path.of("").toAbsolutePath()));
    }

    /** The target directory of a module such as "servers/kafka". */
    public Path target(String module) {
        return root.resolve(module).resolve("target");
    }

    /** The class path of a module's child JVM: its classes and the jars its build listed. */
    public String classPath(String module) {
        Path list = built(target(module).resolve("classpath.txt"));
        try {
            return target(module).resolve("classes")
                    + File.pathSeparator
                    + Files.readString(list).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + list, failed);
        }
    }

    /** The path itself when the build has made it, else a failure that says what to do. */
    public Path built(Path path) {
        if (!Files.exists(path)) {
            throw new IllegalStateException(root.relativize(path) + " is missing: build the project first (mvn -Dquick "
                    + "-DskipTests -DskipITs install)");
        }
        return path;
    }

    private static Path above(Path start) {
        for (@Nullable Path dir = start; dir != null; dir = dir.getParent()) {
            if (Files.exists(dir.resolve("servers/kafka/pom.xml"))) {
                return dir;
            }
        }
        throw new IllegalStateException("no Gridtally project around " + start + ": set -D" + HOME);
    }
}

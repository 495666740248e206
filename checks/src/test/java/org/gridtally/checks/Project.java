package org.gridtally.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkout that the checks look at. */
final class Project {
    /** Surefire runs in the module's folder. */
    static final Path ROOT = Path.of("..");

    private Project() {}

    static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    /** Every folder of compiled production classes. */
    static List<Path> classFolders() throws IOException {
        return find(3, "classes").stream()
                .filter(folder -> folder.getParent().getFileName().toString().equals("target"))
                .toList();
    }

    /** Every production source file. */
    static List<Path> mainSources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().contains("src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
        }
    }

    private static List<Path> find(int depth, String name) throws IOException {
        try (Stream<Path> files = Files.find(ROOT, depth + 1, (file, attributes) -> file.endsWith(name))) {
            return files.toList();
        }
    }
}

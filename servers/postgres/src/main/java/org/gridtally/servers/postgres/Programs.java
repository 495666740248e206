package org.gridtally.servers.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where PostgreSQL's programs are unpacked; each server has its own, so that no other is using them. */
record Programs(Path folder) {
    /** Written last by the library that unpacks them. */
    private static final String WHOLE = ".exists";

    /** Unpacking does not go on with what one that was killed has left. */
    void deleteUnlessWhole() throws IOException {
        if (Files.isDirectory(folder) && !isWhole()) {
            for (Path path : deepestFirst()) {
                Files.delete(path);
            }
        }
    }

    private boolean isWhole() throws IOException {
        try (Stream<Path> found = Files.find(folder, 2, (path, attributes) -> path.endsWith(WHOLE))) {
            return found.findAny().isPresent();
        }
    }

    private List<Path> deepestFirst() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }
}

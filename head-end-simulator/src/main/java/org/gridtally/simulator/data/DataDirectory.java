package org.gridtally.simulator.data;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gridtally.simulator.data.DataFile.Format;

/** Which files lie below a directory, and what are they? In order of their paths, so that two runs agree. */
public final class DataDirectory {
    private final Path root;

    /** @throws IllegalArgumentException when it is no directory */
    public DataDirectory(Path root) {
        if (!Files.isDirectory(root)) {
            throw new IllegalArgumentException("data: expected a directory, found " + root);
        }
        this.root = root;
    }

    /** All files below it, those behind links too: the directory itself may be one. */
    public List<DataFile> files() throws IOException {
        List<DataFile> found = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                found.add(describe(file));
            }
        }
        return found;
    }

    /** The place of a file that {@link #files} found. */
    public Path resolve(DataFile file) {
        return root.resolve(file.path());
    }

    private DataFile describe(Path file) {
        Path relative = root.relativize(file);
        try {
            Format format = Recognition.of(file);
            return new DataFile(relative, format, note(format));
        } catch (IOException e) {
            return new DataFile(relative, Format.SKIPPED, "cannot be read: " + e.getMessage());
        }
    }

    private static String note(Format format) {
        return switch (format) {
            case HOUSEHOLD_TEXT, HALF_HOURLY_CSV -> "served over ESPI";
            case ESPI -> "served as it is";
            case NEM12 -> "dropped as it is";
            case SKIPPED -> "not household text, half-hourly CSV, NEM12, NEM13 or ESPI";
        };
    }
}

package org.gridtally.simulator.nem12;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Puts files into a directory so that a reader never sees half of one: they are written under a hidden name and then
 * renamed.
 */
public final class FileDrop {
    private final Path directory;

    public FileDrop(Path directory) {
        this.directory = directory;
    }

    public Path path() {
        return directory;
    }

    /** Writes the bytes of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Makes a file appear. */
    public void put(String name, Content content) throws IOException {
        Path part = directory.resolve("." + name + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            content.writeTo(out);
        }
        Files.move(part, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}

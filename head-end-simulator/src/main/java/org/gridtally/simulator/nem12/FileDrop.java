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

    /** Makes a file appear; one that is there from an earlier run stays as it is. */
    public void put(String name, Content content) throws IOException {
        if (Files.exists(directory.resolve(name))) {
            return;
        }
        Path part = directory.resolve("." + name + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            content.writeTo(out);
        }
        Files.move(part, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}

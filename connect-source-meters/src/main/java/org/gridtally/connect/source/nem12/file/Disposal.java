package org.gridtally.connect.source.nem12.file;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What happens to a file that is read to its end. */
@FunctionalInterface
public interface Disposal {
    /** Leaves the file where it is; its stored position says that it is done. */
    Disposal KEEP = file -> {};

    /** Puts the file away. */
    void dispose(Path file) throws IOException;

    /** Appends a suffix to the name. */
    static Disposal mark(String suffix) {
        return file -> rename(file, free(file.resolveSibling(file.getFileName() + suffix)));
    }

    /** Moves the file to another directory. */
    static Disposal moveTo(Path directory) {
        return file -> rename(file, free(directory.resolve(file.getFileName())));
    }

    private static void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            Files.move(from, to);
        }
    }

    /** A name that nothing has yet: a file of the same name may have been put away before. */
    private static Path free(Path wanted) {
        Path name = wanted;
        for (int number = 1; Files.exists(name); number++) {
            name = wanted.resolveSibling(wanted.getFileName() + "." + number);
        }
        return name;
    }
}

package org.gridtally.quickstart.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Where things lie below the git-ignored {@code .gridtally} folder.
 *
 * <p>Each kind of run has a folder of its own under {@code runs}, named after what it serves: a demo started again with
 * the same options finds its brokers, segments and ledger there and goes on; other options never mix with them.
 */
public record StateFolder(Path root) {
    public Path run(String identity) {
        return root.resolve("runs").resolve(identity);
    }

    public RunningStack.File running() {
        return new RunningStack.File(root.resolve("running.json"));
    }

    public Path launcherPid() {
        return root.resolve("launcher.pid");
    }

    /** Removes one run for good. */
    public void forget(String identity) {
        Path run = run(identity);
        if (Files.exists(run)) {
            try {
                Files.walkFileTree(run, new Deletion());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}

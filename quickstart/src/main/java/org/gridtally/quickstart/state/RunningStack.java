package org.gridtally.quickstart.state;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/**
 * The stack that is up: what {@code sql}, {@code status} and {@code stop} need to find it.
 *
 * @param launcher process id of the launcher
 * @param run folder with the state and the logs of this run
 * @param urls address of each part by its name
 * @param pids process id of each part by its name
 */
public record RunningStack(long launcher, String run, Map<String, String> urls, Map<String, Long> pids) {
    public RunningStack {
        urls = Map.copyOf(urls);
        pids = Map.copyOf(pids);
    }

    /** False when the launcher was killed and its file was left behind. */
    public boolean stillRuns() {
        return ProcessHandle.of(launcher).map(ProcessHandle::isAlive).orElse(false);
    }

    public String url(String part) {
        String url = urls.get(part);
        if (url == null) {
            throw new IllegalStateException("no URL of " + part + " among " + urls.keySet());
        }
        return url;
    }

    /** Where it is written down; replaced as a whole, so that nobody reads half of it. */
    public record File(Path path) {
        private static final ObjectMapper JSON = new ObjectMapper();

        public void write(RunningStack stack) {
            try {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Path draft = path.resolveSibling(path.getFileName() + ".new");
                JSON.writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), stack);
                Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The stack that is up, empty when there is none. */
        public Optional<RunningStack> read() {
            try {
                return Files.exists(path)
                        ? Optional.of(JSON.readValue(path.toFile(), RunningStack.class))
                                .filter(RunningStack::stillRuns)
                        : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public void delete() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package org.gridtally.connect.source.nem12.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which files of the directory are ready to be read, in the order of their names?
 *
 * <p>The directory is streamed and only the first names in order are kept, so that 100,000 files cost no more memory
 * than a thousand. A file is ready when it looked the same twice, a settling time apart: one that is still being copied
 * grows between the looks. Directories inside it and files whose name begins with a dot are never read.
 */
final class InputDirectory {
    private static final int KEPT = 1000;

    private final Path directory;
    private final PathMatcher pattern;
    private final TaskShare share;
    private final long settleMs;
    private Map<String, Look> lastLook = new HashMap<>();

    InputDirectory(Path directory, String glob, TaskShare share, long settleMs) {
        this.directory = directory;
        this.pattern = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        this.share = share;
        this.settleMs = settleMs;
    }

    private record Look(Sighting sighting, long since) {}

    /**
     * The files that are ready.
     *
     * @param handled files that need no look
     * @param now ms since 1970
     */
    List<Candidate> ready(Predicate<Candidate> handled, long now) throws IOException {
        Map<String, Look> looks = new HashMap<>();
        List<Candidate> ready = new ArrayList<>();
        for (Candidate candidate : firstByName(handled)) {
            Look before = lastLook.get(candidate.name());
            boolean unchanged = before != null && before.sighting.equals(candidate.sighting());
            Look look = before != null && unchanged ? before : new Look(candidate.sighting(), now);
            looks.put(candidate.name(), look);
            if (now - look.since >= settleMs) {
                ready.add(candidate);
            }
        }
        lastLook = looks;
        return ready;
    }

    private Iterable<Candidate> firstByName(Predicate<Candidate> handled) throws IOException {
        TreeMap<String, Candidate> first = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, this::isMine)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                boolean wanted = first.size() < KEPT || name.compareTo(first.lastKey()) < 0;
                Candidate candidate = wanted ? seen(file) : null;
                if (candidate != null && !handled.test(candidate)) {
                    first.put(name, candidate);
                    if (first.size() > KEPT) {
                        first.pollLastEntry();
                    }
                }
            }
        }
        return first.values();
    }

    private boolean isMine(Path file) {
        Path name = file.getFileName();
        return pattern.matches(name) && !name.toString().startsWith(".") && share.has(name.toString());
    }

    private static @Nullable Candidate seen(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile() ? new Candidate(file, Sighting.of(attributes)) : null;
        } catch (NoSuchFileException goneSinceListed) {
            return null;
        }
    }
}

package org.gridtally.servers;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What did one run of a server log? The file is shared by all runs, so a run remembers where it began. */
public final class ServerLog {

    private static final long TAIL_BYTES = 16_384;

    private final Path file;
    private final long start;

    private ServerLog(Path file, long start) {
        this.file = file;
        this.start = start;
    }

    static ServerLog fromHere(Path file) throws IOException {
        return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
    }

    /** Whether a line of the first lines of this run begins so. */
    public boolean hasLine(String prefix) {
        return read(start, Integer.MAX_VALUE).lines().anyMatch(line -> line.startsWith(prefix));
    }

    /** The last lines of this run. */
    public List<String> tail(int lines) {
        long from = Math.max(start, size() - TAIL_BYTES);
        List<String> all = read(from, TAIL_BYTES).lines().toList();
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    private long size() {
        return file.toFile().length();
    }

    private String read(long from, long limit) {
        if (!Files.exists(file)) {
            return "";
        }
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.max(0, Math.min(limit, log.length() - from))];
            log.seek(from);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read the log " + file, failed);
        }
    }
}

package org.gridtally.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How many bytes of a process are resident? Read from /proc where there is one, else asked of {@code ps}. */
public final class ResidentMemory {

    private static final long KIB = 1024;

    private ResidentMemory() {}

    /** Resident bytes of the process, 0 when it is gone. */
    public static long of(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            return Files.isDirectory(Path.of("/proc/self")) ? fromStatus(status) : fromPs(pid);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static long fromStatus(Path status) throws IOException {
        try (var lines = Files.lines(status)) {
            Optional<String> rss =
                    lines.filter(line -> line.startsWith("VmRSS:")).findFirst();
            return rss.map(line -> kib(line.replaceAll("\\D", ""))).orElse(0L);
        } catch (java.io.UncheckedIOException goneWhileReading) {
            return 0;
        }
    }

    private static long fromPs(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        String output = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return kib(output.strip());
    }

    private static long kib(String digits) {
        return digits.isEmpty() ? 0 : Long.parseLong(digits) * KIB;
    }
}

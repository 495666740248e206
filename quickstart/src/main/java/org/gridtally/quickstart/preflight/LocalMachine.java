package org.gridtally.quickstart.preflight;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridtally.servers.FreePorts;

/** The machine this JVM runs on. */
public final class LocalMachine implements Machine {
    private static final long MIB = 1 << 20;
    private static final Path MEMINFO = Path.of("/proc/meminfo");

    @Override
    public int javaRelease() {
        return Runtime.version().feature();
    }

    @Override
    public boolean isFree(int port) {
        return FreePorts.isFree(port);
    }

    /** Linux counts the page cache as available; elsewhere, and inside a smaller container, the JVM's own figure holds. */
    @Override
    public long availableMemoryMib() {
        OperatingSystemMXBean os = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long limit = os.getTotalMemorySize() / MIB;
        return Files.isReadable(MEMINFO) ? Math.min(limit, memAvailableMib()) : os.getFreeMemorySize() / MIB;
    }

    private static long memAvailableMib() {
        try (var lines = Files.lines(MEMINFO)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long freeDiskMib(Path folder) {
        try {
            Path existing = folder.toAbsolutePath();
            for (Path parent = existing.getParent(); parent != null && !Files.exists(existing); ) {
                existing = parent;
                parent = existing.getParent();
            }
            return Files.getFileStore(existing).getUsableSpace() / MIB;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.gridtally.quickstart.preflight;

import java.nio.file.Path;

/** What preflight asks of the machine; a test answers in its place. */
public interface Machine {
    /** Feature release of this Java, 17 for 17.0.15. */
    int javaRelease();

    boolean isFree(int port);

    /** Memory that new processes may take without swapping, in MiB. */
    long availableMemoryMib();

    /** Space left on the disk that holds {@code folder}, in MiB. */
    long freeDiskMib(Path folder);
}

package org.gridtally.servers;

import java.nio.file.Path;
import java.util.List;

/** How is a child process started? */
public interface Launch {

    /** What people call the server, also the name of its log file. */
    String name();

    /** The directory it runs in and keeps its state in. */
    Path workDir();

    /** The command line. */
    List<String> command();

    /** The log file, shared by all runs of the server in this directory. */
    default Path logFile() {
        return workDir().resolve(name() + ".log");
    }
}

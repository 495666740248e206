package org.gridtally.servers.stores;

import java.nio.file.Path;
import org.gridtally.servers.FreePorts;
import org.gridtally.servers.Server;

/** A store beside the stack: on one port of 127.0.0.1, which it keeps, with its data, over stop and start. */
public abstract class Store extends Server {

    private final Path dir;
    private final int port;

    Store(Path dir) {
        this(dir, FreePorts.next());
    }

    Store(Path dir, int port) {
        this.dir = dir.toAbsolutePath();
        this.port = port;
    }

    /** Where its clients connect. */
    public final String hostAndPort() {
        return "127.0.0.1:" + port;
    }

    /** Where it keeps its data and log. */
    final Path dir() {
        return dir;
    }

    final String port() {
        return Integer.toString(port);
    }
}

package org.gridtally.servers.stores;

import java.nio.file.Path;
import org.gridtally.servers.FreePorts;
import org.gridtally.servers.Server;

/** A store that tests write to: on one port of 127.0.0.1, which it keeps, with its data, over stop and start. */
public abstract class Store extends Server {

    private final Path dir;
    private final int port;

    Store(Path dir) {
        this.dir = dir.toAbsolutePath();
        this.port = FreePorts.next();
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

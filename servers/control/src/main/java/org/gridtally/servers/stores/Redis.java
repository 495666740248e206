package org.gridtally.servers.stores;

import static org.gridtally.servers.stores.Debian.ADVICE;

import java.nio.file.Path;
import java.util.List;
import org.gridtally.servers.BinaryLaunch;

/** A Redis of this machine's own packages. */
public final class Redis extends Store {

    public Redis(Path dir) {
        super(dir);
    }

    /** Every write is in the log before it is answered, so that a kill loses none. */
    @Override
    protected BinaryLaunch launch() {
        return new BinaryLaunch(
                "redis",
                dir(),
                BinaryLaunch.find("redis-server", ADVICE),
                List.of(
                        "--bind", "127.0.0.1",
                        "--port", port(),
                        "--dir", dir().toString(),
                        "--save", "",
                        "--appendonly", "yes",
                        "--daemonize", "no"));
    }

    @Override
    protected boolean answers() {
        return process().log().tail(5).stream().anyMatch(line -> line.contains("Ready to accept connections"));
    }
}

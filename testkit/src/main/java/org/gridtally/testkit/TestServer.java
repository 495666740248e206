package org.gridtally.testkit;

import java.util.Optional;
import org.gridtally.servers.Server;

/** A server that a test uses, wherever it came from; closing it stops it if the test run started it. */
public interface TestServer extends AutoCloseable {

    /** The child JVM, for tests that kill and restart it; empty when the server was given or runs in Docker. */
    Optional<Server> process();

    @Override
    void close();
}

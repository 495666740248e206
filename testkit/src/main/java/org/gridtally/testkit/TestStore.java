package org.gridtally.testkit;

import java.util.Optional;
import org.gridtally.servers.Server;

/** A store that a test writes to, and whose outages it makes: on the same port, with the same data. */
public abstract class TestStore implements TestServer {

    private final StoreHost host;

    TestStore(StoreHost host) {
        this.host = host;
    }

    /** As given, or HOST:PORT of the one that runs for this test. */
    final String address() {
        return host.address();
    }

    /** As given, or the URL of the one that runs for this test. */
    final String httpAddress() {
        return address().contains("://") ? address() : "http://" + address();
    }

    /** Takes the store away in good order; a test of a given store, which is not the test's to stop, is skipped. */
    public final void stop() {
        host.stop();
    }

    /** Brings the stopped store back and returns when it answers. */
    public final void start() {
        host.start();
    }

    /** Fails when it has ended without being asked to: nobody need wait for it. */
    public final void requireAlive() {
        process().ifPresent(Server::requireAlive);
    }

    @Override
    public final Optional<Server> process() {
        return host.process();
    }

    @Override
    public final void close() {
        host.close();
    }
}

package org.gridtally.testkit;

import java.util.function.Function;
import org.gridtally.servers.ProjectLayout;
import org.gridtally.servers.Server;
import org.opentest4j.TestAbortedException;

/** Starts a server as a child JVM, or skips the test and says why it cannot. */
final class Embedded {

    private Embedded() {}

    static <S extends Server> S start(String name, Function<ProjectLayout, S> server) {
        S started = make(name, server);
        started.start();
        return started;
    }

    /** A server that was not built is a reason to skip; one that was built and does not start is a failure. */
    private static <S extends Server> S make(String name, Function<ProjectLayout, S> server) {
        try {
            S made = server.apply(ProjectLayout.find());
            made.checkBuilt();
            return made;
        } catch (IllegalStateException notBuilt) {
            throw new TestAbortedException(
                    "skipped: no " + name + " was given by -Dgridtally." + name
                            + ", no Docker engine offers one, and it cannot be started here: " + notBuilt.getMessage(),
                    notBuilt);
        }
    }
}

package org.gridtally.testkit;

import java.util.Optional;
import org.gridtally.servers.Server;

/** Where does a store run, and how is it taken away and brought back? */
interface StoreHost {

    String address();

    void stop();

    void start();

    void close();

    /** The child process, when it is one. */
    default Optional<Server> process() {
        return Optional.empty();
    }
}

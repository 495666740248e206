package org.gridtally.testkit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import org.gridtally.servers.ProjectLayout;
import org.gridtally.servers.Server;
import org.gridtally.servers.stores.Store;

/**
 * A store in a child process.
 *
 * @param store the process
 */
record ChildStore(Store store) implements StoreHost {

    static ChildStore start(String name, BiFunction<ProjectLayout, Path, Store> store) {
        return new ChildStore(Embedded.start(name, layout -> store.apply(layout, WorkDir.create(name))));
    }

    @Override
    public String address() {
        return store.hostAndPort();
    }

    @Override
    public void stop() {
        store.stop();
    }

    @Override
    public void start() {
        store.start();
    }

    @Override
    public void close() {
        store.close();
    }

    @Override
    public Optional<Server> process() {
        return Optional.of(store);
    }
}

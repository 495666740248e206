package org.gridtally.testkit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.gridtally.servers.ProjectLayout;
import org.gridtally.servers.stores.Store;

/**
 * Where does a test obtain a store? The given one, else one in Docker, else a child process, else nowhere.
 *
 * @param name what its property and its working directory are called
 * @param image starts it in Docker
 * @param child makes the child process that keeps its state in a directory
 */
record StoreSource(String name, Supplier<StoreHost> image, BiFunction<ProjectLayout, Path, Store> child) {

    /** A store of which no image is known that keeps what this build's has. */
    static StoreSource withoutImage(String name, BiFunction<ProjectLayout, Path, Store> child) {
        return new StoreSource(name, () -> ChildStore.start(name, child), child);
    }

    StoreHost obtain() {
        Optional<String> given = Given.address(name);
        if (given.isPresent()) {
            return new GivenStore(name, given.get());
        }
        return Docker.answers() ? image.get() : embedded();
    }

    StoreHost embedded() {
        return ChildStore.start(name, child);
    }
}

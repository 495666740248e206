package org.gridtally.sink.store;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The kinds of stores in this build. */
public final class StoreFactories {
    /** All of them, by type. */
    public static final List<StoreFactory> ALL = load();

    private StoreFactories() {}

    /** The kind of this {@code store.type}. */
    public static StoreFactory of(String type) {
        return ALL.stream()
                .filter(factory -> factory.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("store.type: expected one of "
                        + ALL.stream().map(StoreFactory::type).toList() + ", found " + type));
    }

    /** By the class loader of the plugin: a worker's threads have another one as their context. */
    private static List<StoreFactory> load() {
        return ServiceLoader.load(StoreFactory.class, StoreFactory.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(StoreFactory::type))
                .toList();
    }
}

package org.gridtally.sink.store;

import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.gridtally.connect.common.config.Problems;

/**
 * One kind of store: its settings and how it is opened. Found by a line in {@code
 * META-INF/services/org.gridtally.sink.store.StoreFactory}.
 */
public interface StoreFactory {
    /** The setting that chooses the kind. */
    String TYPE = "store.type";

    /** The value of {@code store.type}, lower case; also the prefix of its settings, with a dot behind it. */
    String type();

    /** Adds its settings. Each has a default, because a connector uses one store only; {@link #check} wants the needed ones. */
    void define(ConfigDef def);

    /** Adds what is wrong with its settings; called when its type is chosen and each field is valid by itself. */
    void check(AbstractConfig config, Problems problems);

    /** Whether {@code tombstone.policy=delete} works. */
    default boolean canDelete() {
        return false;
    }

    /**
     * Connects once and lets go again, for {@code connection.check=true}.
     *
     * @throws StoreException with the store's own message, never with a secret
     */
    void probe(AbstractConfig config) throws StoreException;

    /** A store for one task. Connects nowhere yet, so that a task starts while its store is down. */
    Store open(AbstractConfig config, StoreContext context);
}

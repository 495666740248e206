package org.gridtally.benchmarks.sink.store;

import java.util.Map;
import java.util.function.Consumer;

/** A real store in a process of its own. */
public interface MeasuredStore extends AutoCloseable {
    /** The value of {@code store.type}. */
    String type();

    /** Settings of the sink with which it writes here. */
    Map<String, String> settings();

    /** All canonical readings that a table holds. */
    void forEach(String table, Consumer<StoredReading> target) throws Exception;

    @Override
    void close();
}

package org.gridtally.sink.store;

/** Counts what a store did, for the operator of the worker. */
public interface StoreMetrics {
    /** A counter that only grows. */
    interface Counter {
        /** Adds to the counter; safe from any thread. */
        void add(long amount);
    }

    /** The counter of this name, made at the first call. */
    Counter counter(String name, String description);
}

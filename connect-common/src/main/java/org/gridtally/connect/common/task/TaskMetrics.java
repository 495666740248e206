package org.gridtally.connect.common.task;

/** Counts what a task did, for the operator of the worker. */
public interface TaskMetrics {
    /** A counter that only grows. */
    interface Counter {
        /** Adds to the counter; safe from any thread. */
        void add(long amount);
    }

    /** The counter of this name, made at the first call. */
    Counter counter(String name, String description);
}

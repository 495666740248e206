package org.gridtally.druid.state;

import org.jspecify.annotations.Nullable;

/** One result while rows come in; every aggregation path, heap, buffer and vector, ends here. */
public interface Cell<S> {
    /** Takes another state in. */
    void merge(S state);

    /** The state of everything so far, null when there was nothing; more may follow. */
    @Nullable
    S get();

    /** How many bytes of heap it has grown by since it was asked last. */
    long grownBytes();
}

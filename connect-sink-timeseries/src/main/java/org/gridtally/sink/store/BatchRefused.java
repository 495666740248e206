package org.gridtally.sink.store;

import org.jspecify.annotations.Nullable;

/** The store refused the batch for a row in it and did not say which; trying the same batch again cannot help. */
public final class BatchRefused extends StoreException {
    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param message the store's own message; with a batch of one row it becomes the reason in the dead letter queue
     */
    public BatchRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

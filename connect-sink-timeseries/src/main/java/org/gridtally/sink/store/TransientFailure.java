package org.gridtally.sink.store;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The store is there but could not do it now: a deadlock, a timeout, too many requests. */
public final class TransientFailure extends StoreException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    public TransientFailure(String message, @Nullable Throwable cause) {
        this(message, cause, null);
    }

    /**
     * A failure after which the store said when to come back.
     *
     * @param retryAfter null when it did not
     */
    public TransientFailure(String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    /** When the store wants to be asked again; null when it did not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}

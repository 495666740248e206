package org.gridtally.sink.store;

import org.jspecify.annotations.Nullable;

/**
 * A batch that was not written. The class says what helps: leaving bad rows out ({@link BatchRefused}), trying again
 * ({@link TransientFailure}), or waiting for the store ({@link StoreDown}).
 */
public abstract sealed class StoreException extends Exception permits BatchRefused, TransientFailure, StoreDown {
    private static final long serialVersionUID = 1L;

    StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

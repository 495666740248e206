package org.gridtally.sink.store;

import org.jspecify.annotations.Nullable;

/** The store does not answer, or does not let anybody in: the task pauses and looks again. */
public final class StoreDown extends StoreException {
    private static final long serialVersionUID = 1L;

    public StoreDown(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package org.gridtally.schemas.registry;

/** The registry refused, or could not be asked. */
public final class RegistryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean retriable;

    RegistryException(String message, boolean retriable) {
        super(message);
        this.retriable = retriable;
    }

    RegistryException(String message, Throwable cause) {
        super(message, cause);
        this.retriable = true;
    }

    /** True when the same request may succeed later: no connection, a time-out, HTTP 429 or 5xx. */
    public boolean isRetriable() {
        return retriable;
    }
}

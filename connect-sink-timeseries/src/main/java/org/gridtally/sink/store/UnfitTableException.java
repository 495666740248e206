package org.gridtally.sink.store;

import org.apache.kafka.connect.errors.ConnectException;

/** A table that does not fit its records and may not be changed: an operator has to decide, so the task fails. */
public final class UnfitTableException extends ConnectException {
    private static final long serialVersionUID = 1L;

    /**
     * A table that does not fit.
     *
     * @param message names table and column, what was expected, what was found, and the setting that would help
     */
    public UnfitTableException(String message) {
        super(message);
    }
}

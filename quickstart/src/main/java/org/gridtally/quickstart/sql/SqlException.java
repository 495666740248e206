package org.gridtally.quickstart.sql;

import java.io.Serial;

/** A query was refused, with the reason; or there was no answer. */
public final class SqlException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public SqlException(String message) {
        super(message);
    }

    public SqlException(String message, Throwable cause) {
        super(message, cause);
    }
}

package org.gridtally.sink.row;

import org.apache.kafka.connect.errors.DataException;
import org.jspecify.annotations.Nullable;

/** A value that does not fit its column. The message names field, expected and found. */
public final class BadRowException extends DataException {
    private static final long serialVersionUID = 1L;

    public BadRowException(String message) {
        super(message);
    }

    /** A field whose value is not what it should be. */
    public static BadRowException of(String field, String expected, @Nullable Object found) {
        return new BadRowException(field + ": expected " + expected + ", found " + found);
    }
}

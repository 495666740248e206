package org.gridtally.core.slots;

/** The bytes are no serialized slots state that this release can read. */
public final class SlotsFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    SlotsFormatException(String message) {
        super("slots state: " + message);
    }
}

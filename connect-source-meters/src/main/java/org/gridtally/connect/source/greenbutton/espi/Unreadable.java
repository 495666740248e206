package org.gridtally.connect.source.greenbutton.espi;

import org.jspecify.annotations.Nullable;

/** A field of the head-end that cannot become part of a reading. Cheap: it is thrown per reading and never shown itself. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String expected;
    private final @Nullable String found;

    Unreadable(String field, String expected, @Nullable String found) {
        super(field + ": expected " + expected + ", found " + (found == null ? "nothing" : found), null, false, false);
        this.field = field;
        this.expected = expected;
        this.found = found;
    }

    String field() {
        return field;
    }

    String expected() {
        return expected;
    }

    @Nullable
    String found() {
        return found;
    }
}

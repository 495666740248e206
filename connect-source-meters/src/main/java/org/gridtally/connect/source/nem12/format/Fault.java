package org.gridtally.connect.source.nem12.format;

import org.jspecify.annotations.Nullable;

/** Why a record is refused: the field, what it should have held and what it held. */
final class Fault extends Exception {
    private static final long serialVersionUID = 1;

    private final String field;
    private final String expected;
    private final String found;
    private final long culprit;

    private Fault(String field, String expected, String found, long culprit) {
        // A broken file throws one per line and nobody reads where from, so the stack is not recorded.
        super(field + ": expected " + expected + ", found " + found, null, false, false);
        this.field = field;
        this.expected = expected;
        this.found = found;
        this.culprit = culprit;
    }

    /** A fault of a field of the record being read. */
    static Fault of(String field, String expected, @Nullable String found) {
        return new Fault(field, expected, found == null || found.isEmpty() ? "nothing" : found, 0);
    }

    /** The same fault, found in another line than the one that is read. */
    Fault inLine(long line) {
        return new Fault(field, expected, found, line);
    }

    String field() {
        return field;
    }

    String expected() {
        return expected;
    }

    String found() {
        return found;
    }

    /** The line at fault; 0 when it is the one being read. */
    long culprit() {
        return culprit;
    }

    /** What is wrong, for people. */
    String sentence() {
        return field + ": expected " + expected + ", found " + found;
    }
}

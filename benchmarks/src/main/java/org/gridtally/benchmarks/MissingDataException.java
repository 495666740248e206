package org.gridtally.benchmarks;

/** The data a benchmark measures on are not there. */
final class MissingDataException extends Exception {
    private static final long serialVersionUID = 1L;

    MissingDataException(String message) {
        super(message);
    }
}

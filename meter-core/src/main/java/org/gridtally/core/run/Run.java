package org.gridtally.core.run;

/**
 * Readings in a row.
 *
 * @param start time of the first, UTC milliseconds since 1970
 * @param readings how many
 * @param millis from the first reading to the last; the last one's own interval comes on top
 */
public record Run(long start, int readings, long millis) {
    /** No reading. */
    public static final Run NONE = new Run(0, 0, 0);
}

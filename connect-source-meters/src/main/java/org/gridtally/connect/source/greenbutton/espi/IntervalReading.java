package org.gridtally.connect.source.greenbutton.espi;

import org.jspecify.annotations.Nullable;

/**
 * An ESPI IntervalReading as the head-end wrote it.
 *
 * @param start start in seconds since 1970 UTC, null when it follows from the position in the block
 * @param duration seconds, null when it is the ReadingType's interval
 * @param from where its text starts in the body
 * @param to where its text ends in the body
 */
record IntervalReading(
        @Nullable String start,
        @Nullable String duration,
        @Nullable String value,
        @Nullable String quality,
        int from,
        int to) {}

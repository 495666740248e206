package org.gridtally.connect.source.reading;

import org.gridtally.core.Quality;
import org.jspecify.annotations.Nullable;

/**
 * One value of one channel as a parser found it; the field docs of MeterReading.avsc say what each part means.
 *
 * @param readingTime start of the interval or the instant, ms since 1970 UTC
 * @param valueMicros the value in micro-units of the canonical unit
 * @param qualityCode the quality as the head-end wrote it
 * @param version when the head-end last updated the value, ms since 1970 UTC
 * @param utcOffsetSeconds local time minus UTC at readingTime, null when the head-end does not tell
 * @param line line in the file it came from, null when the input has no lines
 */
public record Reading(
        Series series,
        Measurand measurand,
        long readingTime,
        long valueMicros,
        Quality quality,
        @Nullable String qualityCode,
        long version,
        @Nullable Integer utcOffsetSeconds,
        @Nullable Long line) {}

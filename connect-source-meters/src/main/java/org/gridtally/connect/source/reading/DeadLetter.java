package org.gridtally.connect.source.reading;

import org.jspecify.annotations.Nullable;

/**
 * Input that could not become a reading, with the reason; see DeadLetter.avsc for each part.
 *
 * @param reason one sentence a person can act on
 * @param raw the input as it came
 */
public record DeadLetter(
        @Nullable Long line,
        @Nullable String usagePoint,
        @Nullable String meterSerial,
        @Nullable String field,
        @Nullable String expected,
        @Nullable String found,
        String reason,
        String raw) {}

package org.gridtally.connect.source.greenbutton.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads the Retry-After header: seconds or a date. */
final class RetryAfter {
    private static final long LONGEST_SECONDS = 86_400;

    private RetryAfter() {}

    /** How long to wait, at most a day; null when the header is absent or unreadable. */
    static @Nullable Duration of(@Nullable String header, Clock clock) {
        if (header == null) {
            return null;
        }
        String text = header.trim();
        try {
            long seconds = Character.isDigit(text.isEmpty() ? 'x' : text.charAt(0))
                    ? Long.parseLong(text)
                    : Duration.between(
                                    clock.instant(),
                                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                            .toInstant())
                            .toSeconds();
            return Duration.ofSeconds(Math.max(0, Math.min(seconds, LONGEST_SECONDS)));
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }
}

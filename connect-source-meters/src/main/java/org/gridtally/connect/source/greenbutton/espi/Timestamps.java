package org.gridtally.connect.source.greenbutton.espi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads and writes the times of Atom (RFC 3339). */
public final class Timestamps {
    private Timestamps() {}

    /**
     * Milliseconds since 1970 UTC.
     *
     * @throws DateTimeException when the text is absent or no date and time with its offset
     */
    public static long millis(@Nullable String text) {
        if (text == null) {
            throw new DateTimeException("absent");
        }
        String time = text.trim();
        return time.endsWith("Z")
                ? Instant.parse(time).toEpochMilli()
                : OffsetDateTime.parse(time).toInstant().toEpochMilli();
    }

    /** The text of an instant, always with milliseconds so that head-ends compare it as text too. */
    public static String text(long millis) {
        Instant instant = Instant.ofEpochMilli(millis);
        String text = instant.toString();
        return Math.floorMod(millis, 1000) == 0 ? text.substring(0, text.length() - 1) + ".000Z" : text;
    }
}

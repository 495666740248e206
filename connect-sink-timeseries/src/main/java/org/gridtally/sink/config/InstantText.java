package org.gridtally.sink.config;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Accepts an instant in ISO 8601 of a year that every store can hold. */
public final class InstantText implements ConfigDef.Validator {
    /** The only instance. */
    public static final InstantText VALID = new InstantText();

    private static final int LAST_YEAR = 9999;

    private InstantText() {}

    @Override
    public void ensureValid(String name, @Nullable Object value) {
        if (!isValid(String.valueOf(value))) {
            throw new ConfigException(name, value, "expected " + this);
        }
    }

    private static boolean isValid(String text) {
        try {
            int year = Instant.parse(text).atOffset(ZoneOffset.UTC).getYear();
            return year >= 0 && year <= LAST_YEAR;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "an instant such as 2026-01-01T00:00:00Z, of the years 0 to 9999";
    }
}

package org.gridtally.connect.source.config;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Accepts an instant in ISO 8601, or nothing. */
public final class OptionalInstant implements ConfigDef.Validator {
    /** The only instance. */
    public static final OptionalInstant VALID = new OptionalInstant();

    private OptionalInstant() {}

    @Override
    public void ensureValid(String name, @Nullable Object value) {
        try {
            millis(value == null ? "" : value.toString());
        } catch (DateTimeParseException e) {
            throw new ConfigException(name, value, "expected " + this);
        }
    }

    /** Milliseconds since 1970, or null for an empty text. */
    public static @Nullable Long millis(String text) {
        return text.isEmpty() ? null : Instant.parse(text).toEpochMilli();
    }

    @Override
    public String toString() {
        return "an instant such as 2026-01-01T00:00:00Z, or empty";
    }
}

package org.gridtally.sink.config;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Accepts an instant in ISO 8601. */
public final class InstantText implements ConfigDef.Validator {
    /** The only instance. */
    public static final InstantText VALID = new InstantText();

    private InstantText() {}

    @Override
    public void ensureValid(String name, @Nullable Object value) {
        try {
            Instant.parse(String.valueOf(value));
        } catch (DateTimeParseException e) {
            throw new ConfigException(name, value, "expected " + this);
        }
    }

    @Override
    public String toString() {
        return "an instant such as 2026-01-01T00:00:00Z";
    }
}

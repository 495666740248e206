package org.gridtally.connect.common.config;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Accepts whole numbers between two bounds, both included. */
public record LongRange(long least, long most) implements ConfigDef.Validator {
    /** Accepts {@code least} to {@code most}. */
    public static LongRange between(long least, long most) {
        return new LongRange(least, most);
    }

    @Override
    public void ensureValid(String name, @Nullable Object value) {
        if (!(value instanceof Number number) || number.longValue() < least || number.longValue() > most) {
            throw new ConfigException(name, value, "expected " + this);
        }
    }

    @Override
    public String toString() {
        return "a whole number from " + least + " to " + most;
    }
}

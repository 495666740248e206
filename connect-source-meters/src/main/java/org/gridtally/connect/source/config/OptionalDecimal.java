package org.gridtally.connect.source.config;

import java.math.BigDecimal;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Accepts a positive decimal, or nothing. */
public final class OptionalDecimal implements ConfigDef.Validator {
    /** The only instance. */
    public static final OptionalDecimal VALID = new OptionalDecimal();

    private OptionalDecimal() {}

    @Override
    public void ensureValid(String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty() && !isPositive(text)) {
            throw new ConfigException(name, value, "expected " + this);
        }
    }

    private static boolean isPositive(String text) {
        try {
            return new BigDecimal(text).signum() > 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "a decimal above 0, or empty";
    }
}

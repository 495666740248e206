package org.gridtally.connect.source.config;

import java.util.HashSet;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Accepts a list with at least one text, none of them blank or there twice. */
public final class DistinctTexts implements ConfigDef.Validator {
    /** The only instance. */
    public static final DistinctTexts VALID = new DistinctTexts();

    private DistinctTexts() {}

    @Override
    public void ensureValid(String name, @Nullable Object value) {
        List<?> texts = value instanceof List<?> list ? list : List.of();
        boolean blank = texts.stream().anyMatch(text -> text.toString().isBlank());
        if (texts.isEmpty() || blank || new HashSet<>(texts).size() < texts.size()) {
            throw new ConfigException(name + ": expected " + this + ", found " + texts.size() + " texts");
        }
    }

    @Override
    public String toString() {
        return "one or more different texts, separated by commas";
    }
}

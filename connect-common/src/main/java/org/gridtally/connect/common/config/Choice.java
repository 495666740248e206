package org.gridtally.connect.common.config;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Accepts one of a few words, and recommends them. */
public record Choice(List<String> words) implements ConfigDef.Validator, ConfigDef.Recommender {
    /** Accepts these words. */
    public static Choice of(String... words) {
        return new Choice(List.of(words));
    }

    @Override
    public void ensureValid(String name, @Nullable Object value) {
        if (value == null || !words.contains(value.toString())) {
            throw new ConfigException(name, value, "expected " + this);
        }
    }

    @Override
    public List<Object> validValues(String name, Map<String, Object> parsedConfig) {
        return List.copyOf(words);
    }

    @Override
    public boolean visible(String name, Map<String, Object> parsedConfig) {
        return true;
    }

    @Override
    public String toString() {
        return "one of " + String.join(", ", words);
    }
}

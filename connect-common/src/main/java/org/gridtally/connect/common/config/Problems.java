package org.gridtally.connect.common.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;

/** What is wrong with a combination of settings, each problem on the field an operator would change. */
public final class Problems {
    private final Map<String, List<String>> byField = new LinkedHashMap<>();

    /** Adds a problem to a field. */
    public void add(String field, String message) {
        byField.computeIfAbsent(field, unused -> new ArrayList<>()).add(message);
    }

    /** True when nothing is wrong. */
    public boolean none() {
        return byField.isEmpty();
    }

    /** Puts the problems on the fields of a validation. */
    public void addTo(Config validation) {
        for (ConfigValue value : validation.configValues()) {
            byField.getOrDefault(value.name(), List.of()).forEach(value::addErrorMessage);
        }
    }

    /** Refuses to start when there is any problem. */
    public void refuse() {
        byField.forEach((field, messages) -> {
            throw new ConfigException(field + ": " + String.join("; ", messages));
        });
    }
}

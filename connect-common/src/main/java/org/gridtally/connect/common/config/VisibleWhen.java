package org.gridtally.connect.common.config;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;

/** Shows a setting only while another one has the value that makes it matter. */
public record VisibleWhen(String other, String value) implements ConfigDef.Recommender {
    /** Visible when the other setting has this value. */
    public static VisibleWhen is(String other, String value) {
        return new VisibleWhen(other, value);
    }

    @Override
    public List<Object> validValues(String name, Map<String, Object> parsedConfig) {
        return List.of();
    }

    @Override
    public boolean visible(String name, Map<String, Object> parsedConfig) {
        return value.equals(parsedConfig.get(other));
    }
}

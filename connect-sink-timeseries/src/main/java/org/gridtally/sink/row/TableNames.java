package org.gridtally.sink.row;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigException;
import org.gridtally.sink.config.SettingGroup;
import org.jspecify.annotations.Nullable;

/** The table of a topic, from the template. */
final class TableNames {
    static final String TEMPLATE = "table.name.template";
    static final String NORMALIZE = "table.name.normalize";

    private static final String TOPIC = "${topic}";

    private final String template;
    private final boolean normalize;
    private final Map<String, String> byTopic = new HashMap<>();

    private TableNames(String template, boolean normalize) {
        this.template = template;
        this.normalize = normalize;
    }

    static void define(ConfigDef def) {
        SettingGroup.of(def, "Table names")
                .text(
                        TEMPLATE,
                        TOPIC,
                        new Template(),
                        Importance.MEDIUM,
                        "Table name template",
                        "Name of the table, measurement or index of a topic; ${topic} stands for the topic. Quoted "
                                + "as the store wants it.")
                .flag(
                        NORMALIZE,
                        true,
                        Importance.LOW,
                        "Plain table names",
                        "Whether the name is made plain: lower case, every character other than a letter, a digit or "
                                + "'_' becomes '_', so that meter.readings goes to meter_readings.");
    }

    static TableNames of(AbstractConfig config) {
        return new TableNames(config.getString(TEMPLATE), config.getBoolean(NORMALIZE));
    }

    String of(String topic) {
        return byTopic.computeIfAbsent(topic, this::name);
    }

    private String name(String topic) {
        String name = template.replace(TOPIC, topic);
        return normalize ? name.replaceAll("[^A-Za-z0-9_]", "_").toLowerCase(java.util.Locale.ROOT) : name;
    }

    private static final class Template implements ConfigDef.Validator {
        @Override
        public void ensureValid(String name, @Nullable Object value) {
            String text = String.valueOf(value);
            if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
                throw new ConfigException(name, value, "expected " + this);
            }
        }

        @Override
        public String toString() {
            return "a text without control characters";
        }
    }
}

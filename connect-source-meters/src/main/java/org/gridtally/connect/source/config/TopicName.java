package org.gridtally.connect.source.config;

import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Accepts what Kafka accepts as the name of a topic. */
public final class TopicName implements ConfigDef.Validator {
    /** The only instance. */
    public static final TopicName VALID = new TopicName();

    private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9._-]{1,249}");

    private TopicName() {}

    @Override
    public void ensureValid(String name, @Nullable Object value) {
        String topic = String.valueOf(value);
        if (!LEGAL.matcher(topic).matches() || topic.equals(".") || topic.equals("..")) {
            throw new ConfigException(name, value, "expected " + this);
        }
    }

    @Override
    public String toString() {
        return "a topic name: 1 to 249 letters, digits, '.', '_' or '-'";
    }
}

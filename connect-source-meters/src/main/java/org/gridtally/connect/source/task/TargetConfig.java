package org.gridtally.connect.source.task;

import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.gridtally.connect.source.config.TopicName;

/** Which head-end the readings come from and which topics they go to. */
public record TargetConfig(String headEnd, String readings, String events, String deadLetters) {
    /** Identifier of the head-end system. */
    public static final String HEAD_END = "head.end";

    /** Topic of the readings. */
    public static final String TOPIC_READINGS = "topic.readings";

    /** Topic of the meter events. */
    public static final String TOPIC_EVENTS = "topic.events";

    /** Topic of input that could not become a reading. */
    public static final String TOPIC_DLQ = "topic.dlq";

    private static final String GROUP = "Head-end and topics";

    /** Adds the settings of this fragment. */
    public static ConfigDef define(ConfigDef def) {
        return def.define(
                        HEAD_END,
                        ConfigDef.Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        new ConfigDef.NonEmptyString(),
                        Importance.HIGH,
                        "Identifier of the head-end system. It stands in every reading and in every stored position; "
                                + "a connector with a new identifier starts from the beginning.",
                        GROUP,
                        1,
                        Width.MEDIUM,
                        "Head-end")
                .define(
                        TOPIC_READINGS,
                        ConfigDef.Type.STRING,
                        "meter.readings",
                        TopicName.VALID,
                        Importance.HIGH,
                        "Topic that readings are written to, keyed by usage point.",
                        GROUP,
                        2,
                        Width.MEDIUM,
                        "Topic of readings")
                .define(
                        TOPIC_EVENTS,
                        ConfigDef.Type.STRING,
                        "meter.events",
                        TopicName.VALID,
                        Importance.MEDIUM,
                        "Topic that meter events are written to, keyed by usage point.",
                        GROUP,
                        3,
                        Width.MEDIUM,
                        "Topic of events")
                .define(
                        TOPIC_DLQ,
                        ConfigDef.Type.STRING,
                        "meter.readings.dlq",
                        TopicName.VALID,
                        Importance.MEDIUM,
                        "Topic that input goes to which could not become a reading, whole and with the reason.",
                        GROUP,
                        4,
                        Width.MEDIUM,
                        "Dead letter topic");
    }

    /** The values of this fragment. */
    public static TargetConfig of(AbstractConfig config) {
        return new TargetConfig(
                config.getString(HEAD_END),
                config.getString(TOPIC_READINGS),
                config.getString(TOPIC_EVENTS),
                config.getString(TOPIC_DLQ));
    }
}

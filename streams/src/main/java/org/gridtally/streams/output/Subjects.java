package org.gridtally.streams.output;

import java.util.List;
import org.gridtally.avro.Alarm;
import org.gridtally.avro.DeadLetter;
import org.gridtally.avro.MeterReading;
import org.gridtally.avro.Threshold;
import org.gridtally.avro.UsageWindow;
import org.gridtally.schemas.registry.SchemaRegistry;
import org.gridtally.streams.setup.Topics;

/** Under which subject the registry keeps the value schema of a topic. */
public final class Subjects {
    private Subjects() {}

    /** The subject of a topic's values, by the usual rule. */
    public static String of(String topic) {
        return topic + "-value";
    }

    /**
     * Registers the schema of every topic the job writes, and of the thresholds that an operator writes.
     *
     * <p>Before the first record, so that ksqlDB or a sink connector can be set up on a topic that is still empty, and
     * so that an incompatible schema is told at the start and not at the first alarm.
     */
    public static void register(SchemaRegistry registry, Topics topics) {
        List<String> readings = topics.ofAcceptedReadings();
        readings.forEach(topic -> registry.register(of(topic), MeterReading.getClassSchema()));
        registry.register(of(topics.hourlyUsage()), UsageWindow.getClassSchema());
        registry.register(of(topics.alarms()), Alarm.getClassSchema());
        registry.register(of(topics.deadLetters()), DeadLetter.getClassSchema());
        registry.register(of(topics.thresholds()), Threshold.getClassSchema());
    }
}

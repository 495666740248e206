package org.gridtally.quickstart.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridtally.avro.Alarm;
import org.gridtally.avro.DeadLetter;
import org.gridtally.avro.Disposition;
import org.gridtally.avro.MeterReading;
import org.gridtally.schemas.DecimalBytes;
import org.gridtally.schemas.registry.AvroReader;
import org.gridtally.schemas.registry.SchemaRegistry;

/** What went through Kafka: counted in the topics themselves, not taken from anybody's metrics. */
public final class StreamCounts {
    private final TopicScan topics;
    private final SchemaRegistry registry;

    public StreamCounts(TopicScan topics, SchemaRegistry registry) {
        this.topics = topics;
        this.registry = registry;
    }

    /**
     * What de-duplication made of the readings.
     *
     * @param count records it let through
     * @param corrections values that replaced another
     * @param channels what the readings say about each {@code usage point/channel}
     */
    record Accepted(long count, long corrections, Map<String, ChannelFacts> channels) {}

    public long received() {
        return topics.count(Topics.READINGS);
    }

    Accepted accepted() {
        AvroReader<MeterReading> reader = new AvroReader<>(registry, MeterReading.class);
        Map<String, ChannelFacts> channels = new TreeMap<>();
        long[] counts = new long[2];
        topics.forEach(Topics.ACCEPTED, row -> {
            MeterReading reading = reader.read(row.value());
            counts[0]++;
            counts[1] += reading.getDisposition() == Disposition.CORRECTION ? 1 : 0;
            channels.merge(label(reading), ChannelFacts.of(reading), ChannelFacts::and);
        });
        return new Accepted(counts[0], counts[1], channels);
    }

    private static String label(MeterReading reading) {
        return reading.getUsagePoint() + '/' + reading.getChannel();
    }

    public List<DeadLetter> deadLetters() {
        return all(Topics.DEAD_LETTERS, new AvroReader<>(registry, DeadLetter.class));
    }

    /** The alarms, furthest beyond their limit first. */
    public List<Alarm> alarms() {
        List<Alarm> alarms = all(Topics.ALARMS, new AvroReader<>(registry, Alarm.class));
        alarms.sort(Comparator.comparingDouble(StreamCounts::excess).reversed());
        return alarms;
    }

    /** How far beyond its limit, as a share of the limit: volts and watts stand in one list. */
    private static double excess(Alarm alarm) {
        double threshold = DecimalBytes.toMicros(alarm.getThreshold());
        return Math.abs(DecimalBytes.toMicros(alarm.getObserved()) - threshold) / threshold;
    }

    private <T extends org.apache.avro.specific.SpecificRecord> List<T> all(String topic, AvroReader<T> reader) {
        List<T> all = new ArrayList<>();
        topics.forEach(topic, row -> all.add(reader.read(row.value())));
        return all;
    }
}

package org.gridtally.streams;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.gridtally.avro.Alarm;
import org.gridtally.avro.DeadLetter;
import org.gridtally.avro.UsageWindow;
import org.gridtally.schemas.registry.SchemaRegistry;
import org.gridtally.streams.alarm.AlarmProcessor;
import org.gridtally.streams.alarm.ThresholdLoader;
import org.gridtally.streams.arrival.DecodeProcessor;
import org.gridtally.streams.arrival.RetentionLimit;
import org.gridtally.streams.dedup.Accepted;
import org.gridtally.streams.dedup.AcceptedSerializer;
import org.gridtally.streams.dedup.DeduplicateProcessor;
import org.gridtally.streams.output.FramedSerializer;
import org.gridtally.streams.setup.Topics;
import org.gridtally.streams.usage.HourlyUsageProcessor;

/**
 * Which step follows which.
 *
 * <pre>
 * readings -> decode -> deduplicate -> accepted
 *                |          |--------> by-commodity
 *                |          |--------> hourly-usage -> hourly-usage-out
 *                |          '--------> alarm (with thresholds) -> alarms-out
 *                '---------------------------------------------> dead-letters-out
 * </pre>
 *
 * <p>Steps of the Processor API rather than the DSL: a reading is decoded once and no step needs a repartition, since
 * every state belongs to one usage point, the key.
 */
public final class MeterTopology {
    static final String SEEN_STORE = "slots-seen";
    static final String HOURS_STORE = "hourly-usage";
    static final String THRESHOLDS_STORE = "thresholds";

    private static final String READINGS = "readings";
    private static final String DECODE = "decode";
    private static final String DEDUPLICATE = "deduplicate";
    private static final String HOURLY = "hourly-usage-sum";
    private static final String ALARM = "alarm";
    private static final String DEAD_LETTERS = "dead-letters-out";

    private final Topics topics;
    private final SchemaRegistry registry;
    private final RetentionLimit retention;
    private final Topology topology = new Topology();

    private MeterTopology(Topics topics, SchemaRegistry registry, RetentionLimit retention) {
        this.topics = topics;
        this.registry = registry;
        this.retention = retention;
    }

    /** The topology over the given topics. */
    public static Topology of(Topics topics, SchemaRegistry registry, RetentionLimit retention) {
        MeterTopology meters = new MeterTopology(topics, registry, retention);
        meters.decode();
        meters.deduplicate();
        meters.routeByCommodity();
        meters.sumByHour();
        meters.alarm();
        return meters.topology;
    }

    private void decode() {
        topology.addSource(
                AutoOffsetReset.earliest(),
                READINGS,
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                topics.readings());
        topology.addProcessor(
                DECODE, () -> new DecodeProcessor(registry, retention, DEDUPLICATE, DEAD_LETTERS), READINGS);
    }

    private void deduplicate() {
        topology.addProcessor(
                DEDUPLICATE,
                () -> new DeduplicateProcessor(SEEN_STORE, registry, topics.accepted(), retention),
                DECODE);
        topology.addStateStore(store(SEEN_STORE).withCachingEnabled(), DEDUPLICATE);
        sink(DEAD_LETTERS, topics.deadLetters(), DeadLetter.getClassSchema(), DECODE);
        topology.addSink(
                "accepted-out",
                topics.accepted(),
                new ByteArraySerializer(),
                new AcceptedSerializer(registry),
                DEDUPLICATE);
    }

    private void routeByCommodity() {
        topology.addSink(
                "by-commodity-out",
                (byte[] key, Accepted accepted, RecordContext context) ->
                        topics.ofCommodity(accepted.reading().getCommodity()),
                new ByteArraySerializer(),
                new AcceptedSerializer(registry),
                DEDUPLICATE);
    }

    private void sumByHour() {
        topology.addProcessor(HOURLY, () -> new HourlyUsageProcessor(HOURS_STORE), DEDUPLICATE);
        topology.addStateStore(store(HOURS_STORE).withCachingEnabled(), HOURLY);
        sink("hourly-usage-out", topics.hourlyUsage(), UsageWindow.getClassSchema(), HOURLY);
    }

    private void alarm() {
        topology.addGlobalStore(
                store(THRESHOLDS_STORE).withLoggingDisabled(),
                "thresholds-in",
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                topics.thresholds(),
                "thresholds-load",
                () -> new ThresholdLoader(THRESHOLDS_STORE, registry));
        topology.addProcessor(ALARM, () -> new AlarmProcessor(THRESHOLDS_STORE), DEDUPLICATE);
        sink("alarms-out", topics.alarms(), Alarm.getClassSchema(), ALARM);
    }

    private <T extends SpecificRecord> void sink(String name, String topic, Schema schema, String parent) {
        topology.addSink(
                name, topic, new ByteArraySerializer(), new FramedSerializer<T>(registry, topic, schema), parent);
    }

    private static StoreBuilder<KeyValueStore<Bytes, byte[]>> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingEnabled(Map.of());
    }
}

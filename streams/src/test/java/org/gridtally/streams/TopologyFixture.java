package org.gridtally.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.gridtally.avro.MeterReading;
import org.gridtally.schemas.registry.AvroReader;
import org.gridtally.schemas.registry.AvroWriter;
import org.gridtally.schemas.registry.InMemoryRegistry;
import org.gridtally.schemas.registry.SchemaRegistry;
import org.gridtally.streams.arrival.FailedReadings;
import org.gridtally.streams.arrival.RetentionLimit;
import org.gridtally.streams.setup.Topics;

/** The job's real topology in Kafka's test driver, with a registry in memory. */
public final class TopologyFixture implements AutoCloseable {
    /** Wall clock and arrival time of the test. */
    public static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final Topics topics = Topics.defaults();
    private final SchemaRegistry registry = new InMemoryRegistry();
    private final AvroWriter<MeterReading> readings =
            new AvroWriter<>(registry, "meter.readings-value", MeterReading.getClassSchema());
    private final Path state;
    private final TopologyTestDriver driver;

    public TopologyFixture() {
        this(RetentionLimit.UNBOUNDED);
    }

    public TopologyFixture(RetentionLimit retention) {
        try {
            state = Files.createTempDirectory("topology");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        driver = new TopologyTestDriver(MeterTopology.of(topics, registry, retention), settings(), NOW);
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailedReadings.class);
        settings.put(FailedReadings.REGISTRY, registry);
        settings.put(FailedReadings.TOPIC, topics.deadLetters());
        return settings;
    }

    public SchemaRegistry registry() {
        return registry;
    }

    public TopologyTestDriver driver() {
        return driver;
    }

    public TopologyFixture pipe(ReadingBuilder... arriving) {
        Stream.of(arriving).map(ReadingBuilder::build).forEach(this::pipe);
        return this;
    }

    public TopologyFixture pipe(MeterReading reading) {
        return pipe(topics.readings(), reading.getUsagePoint(), readings.write(reading), NOW);
    }

    public TopologyFixture pipe(String topic, String key, byte[] value, Instant timestamp) {
        TestInputTopic<byte[], byte[]> input =
                driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer());
        byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        input.pipeInput(new TestRecord<>(keyBytes, value, timestamp));
        return this;
    }

    public TopologyFixture wait(Duration duration) {
        driver.advanceWallClockTime(duration);
        return this;
    }

    /** What a topic has received since it was read last. */
    public <T extends SpecificRecord> List<T> read(String topic, Class<T> type) {
        return records(topic, type).stream().map(TestRecord::value).toList();
    }

    public <T extends SpecificRecord> List<TestRecord<String, T>> records(String topic, Class<T> type) {
        AvroReader<T> reader = new AvroReader<>(registry, type);
        return driver
                .createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .stream()
                .map(r -> new TestRecord<>(r.key(), reader.read(r.value()), r.headers(), r.getRecordTime()))
                .toList();
    }

    @Override
    public void close() {
        driver.close();
        try {
            Utils.delete(state.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

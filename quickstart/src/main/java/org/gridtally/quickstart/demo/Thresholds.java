package org.gridtally.quickstart.demo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gridtally.avro.Threshold;
import org.gridtally.core.Micros;
import org.gridtally.schemas.DecimalBytes;
import org.gridtally.schemas.registry.AvroWriter;
import org.gridtally.schemas.registry.SchemaRegistry;

/** The limits an operator of the demo set: low enough that a kettle on top of the evening peak raises an alarm. */
final class Thresholds {
    private static final long MAX_DEMAND_W = 3_000;
    private static final long MIN_VOLTAGE_V = 210;
    private static final long MAX_VOLTAGE_V = 250;

    private final String bootstrapServers;
    private final SchemaRegistry registry;

    Thresholds(String bootstrapServers, SchemaRegistry registry) {
        this.bootstrapServers = bootstrapServers;
        this.registry = registry;
    }

    /** Publishes the same limits for all of them and returns when Kafka has them. */
    void publish(Collection<String> usagePoints) {
        AvroWriter<Threshold> writer =
                new AvroWriter<>(registry, Topics.THRESHOLDS + "-value", Threshold.getClassSchema());
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = usagePoints.stream()
                    .map(usagePoint -> producer.send(
                            new ProducerRecord<>(Topics.THRESHOLDS, usagePoint, writer.write(limits(usagePoint)))))
                    .toList();
            producer.flush();
            sent.forEach(Thresholds::requireWritten);
        }
    }

    private static void requireWritten(Future<RecordMetadata> record) {
        try {
            record.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while publishing thresholds", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a threshold could not be published: " + e.getCause(), e);
        }
    }

    private static Threshold limits(String usagePoint) {
        return Threshold.newBuilder()
                .setUsagePoint(usagePoint)
                .setMaxDemandW(DecimalBytes.of(MAX_DEMAND_W * Micros.PER_UNIT))
                .setMinVoltageV(DecimalBytes.of(MIN_VOLTAGE_V * Micros.PER_UNIT))
                .setMaxVoltageV(DecimalBytes.of(MAX_VOLTAGE_V * Micros.PER_UNIT))
                .build();
    }

    private Map<String, Object> settings() {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                4L << 20);
    }
}

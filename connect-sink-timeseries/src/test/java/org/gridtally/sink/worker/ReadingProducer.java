package org.gridtally.sink.worker;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.gridtally.avro.MeterReading;
import org.gridtally.schemas.registry.AvroWriter;
import org.gridtally.schemas.registry.RegistryClient;

/** Writes readings into a topic as the source connectors do: keyed by usage point, framed Avro. */
final class ReadingProducer implements AutoCloseable {
    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer;
    private final AvroWriter<MeterReading> writer;
    private int sent;

    ReadingProducer(SinkStack stack, String topic) {
        this.topic = topic;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.kafka().bootstrapServers(), "linger.ms", 20),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        writer = new AvroWriter<>(
                new RegistryClient(stack.registry().ccompatUrl()), topic + "-value", MeterReading.getClassSchema());
    }

    void send(MeterReading reading) {
        send(reading.getUsagePoint(), writer.write(reading));
    }

    /** A record that somebody else framed. */
    void send(String key, byte[] value) {
        producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value));
        sent++;
    }

    /** How many records were handed over. */
    int sent() {
        return sent;
    }

    /** Returns when the broker has everything. */
    void flush() {
        producer.flush();
    }

    /** Returns when the broker has everything. */
    @Override
    public void close() {
        producer.close();
    }
}

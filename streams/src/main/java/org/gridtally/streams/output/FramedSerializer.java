package org.gridtally.streams.output;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.gridtally.schemas.registry.AvroWriter;
import org.gridtally.schemas.registry.SchemaRegistry;

/**
 * Writes generated Avro classes for one topic, framed with the id of their schema. Kafka Streams gives all threads the
 * one serializer of a sink, so each thread has a writer of its own.
 */
public final class FramedSerializer<T extends SpecificRecord> implements Serializer<T> {
    private final ThreadLocal<AvroWriter<T>> writers;

    /** @param schema of the class, e.g. {@code Alarm.getClassSchema()} */
    public FramedSerializer(SchemaRegistry registry, String topic, Schema schema) {
        this.writers = ThreadLocal.withInitial(() -> new AvroWriter<>(registry, Subjects.of(topic), schema));
    }

    @Override
    public byte[] serialize(String topic, T value) {
        return writers.get().write(value);
    }
}

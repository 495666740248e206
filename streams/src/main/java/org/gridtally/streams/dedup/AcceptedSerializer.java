package org.gridtally.streams.dedup;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.serialization.Serializer;
import org.gridtally.avro.MeterReading;
import org.gridtally.schemas.registry.SchemaRegistry;
import org.gridtally.schemas.registry.WireFormat;
import org.gridtally.streams.output.Subjects;

/**
 * Writes the bytes an accepted reading already has. Where a registry numbers the schema anew for a topic's subject, the
 * four bytes of the id are replaced in a copy.
 */
public final class AcceptedSerializer implements Serializer<Accepted> {
    private final Map<String, Integer> idByTopic = new ConcurrentHashMap<>();
    private final SchemaRegistry registry;

    public AcceptedSerializer(SchemaRegistry registry) {
        this.registry = registry;
    }

    @Override
    public byte[] serialize(String topic, Accepted accepted) {
        int id =
                idByTopic.computeIfAbsent(topic, t -> registry.register(Subjects.of(t), MeterReading.getClassSchema()));
        byte[] framed = accepted.framed();
        return WireFormat.schemaId(framed) == id ? framed : withId(framed, id);
    }

    private static byte[] withId(byte[] framed, int id) {
        byte[] copy = framed.clone();
        ByteBuffer.wrap(copy).putInt(1, id);
        return copy;
    }
}

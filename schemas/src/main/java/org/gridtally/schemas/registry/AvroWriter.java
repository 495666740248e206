package org.gridtally.schemas.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Frames records of one schema for one subject. For one thread: it keeps its buffer. */
public final class AvroWriter<T extends SpecificRecord> {
    private final SpecificDatumWriter<T> writer;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(512);
    private final SchemaRegistry registry;
    private final String subject;
    private final Schema schema;
    private byte @Nullable [] header;
    private @Nullable BinaryEncoder encoder;

    /** @param subject the registry subject, {@code <topic>-value} */
    public AvroWriter(SchemaRegistry registry, String subject, Schema schema) {
        this.registry = registry;
        this.subject = subject;
        this.schema = schema;
        this.writer = new SpecificDatumWriter<>(schema);
    }

    /**
     * The framed bytes of a record; the first call registers the schema.
     *
     * @throws RegistryException when the registry refuses the schema or cannot be reached
     */
    public byte[] write(T record) {
        if (header == null) {
            header = WireFormat.header(registry.register(subject, schema));
        }
        buffer.reset();
        buffer.write(header, 0, header.length);
        encoder = EncoderFactory.get().directBinaryEncoder(buffer, encoder);
        try {
            writer.write(record, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.toByteArray();
    }
}

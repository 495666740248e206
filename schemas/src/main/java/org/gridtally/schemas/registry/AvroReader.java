package org.gridtally.schemas.registry;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions.TimestampMillisConversion;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Reads framed records of any compatible writer schema as one type. For one thread: it keeps its decoder. */
public final class AvroReader<T extends SpecificRecord> {
    private final Map<Integer, SpecificDatumReader<T>> readers = new HashMap<>();
    private final SchemaRegistry registry;
    private final Class<T> type;
    private @Nullable BinaryDecoder decoder;

    /** @param type the generated class to read as */
    public AvroReader(SchemaRegistry registry, Class<T> type) {
        this.registry = registry;
        this.type = type;
    }

    /**
     * The record in the framed bytes.
     *
     * @throws IllegalArgumentException when the bytes are no framed record of this type
     * @throws RegistryException when the registry does not know the schema or cannot be reached
     */
    public T read(byte[] framed) {
        SpecificDatumReader<T> reader = readers.computeIfAbsent(WireFormat.schemaId(framed), this::readerFor);
        decoder = DecoderFactory.get()
                .binaryDecoder(framed, WireFormat.HEADER_BYTES, framed.length - WireFormat.HEADER_BYTES, decoder);
        try {
            return reader.read(null, decoder);
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "expected an Avro " + type.getSimpleName() + ", found " + framed.length
                            + " bytes that cannot be read as one: " + e,
                    e);
        }
    }

    /**
     * Without the conversion of decimals: the generated classes keep them as bytes, but where one is optional, Avro's
     * compiler registers the conversion all the same and then cannot put its result into the field.
     */
    private SpecificData data() {
        SpecificData data = new SpecificData(type.getClassLoader());
        data.addLogicalTypeConversion(new TimestampMillisConversion());
        return data;
    }

    private SpecificDatumReader<T> readerFor(int id) {
        Schema reader = SpecificData.getForClass(type).getSchema(type);
        return new SpecificDatumReader<>(registry.byId(id), reader, data());
    }
}

package org.gridtally.druid.avro;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.druid.java.util.common.parsers.ParseException;
import org.gridtally.avro.MeterReading;
import org.gridtally.schemas.registry.RegistryException;
import org.gridtally.schemas.registry.SchemaRegistry;
import org.gridtally.schemas.registry.WireFormat;

/**
 * Decodes a framed reading into the fields of a row, whichever version of the schema wrote it.
 *
 * <p>Decodes generically: the generated class would make an {@code Instant} of each time only for it to become a number
 * again. What cannot be read is a ParseException, which a task counts and skips; a registry that does not answer is not,
 * for then no record can be read and the task must try again later.
 */
final class ReadingDecoder {
    private static final Schema READING = MeterReading.getClassSchema();

    private final Map<Integer, GenericDatumReader<GenericRecord>> readers = new ConcurrentHashMap<>();
    private final SchemaRegistry registry;

    ReadingDecoder(SchemaRegistry registry) {
        this.registry = registry;
    }

    Map<String, Object> row(byte[] framed) {
        if (framed.length == 0) {
            throw new ParseException(null, "meter_avro: expected a reading, found a tombstone (no value)");
        }
        GenericDatumReader<GenericRecord> reader = reader(framed);
        BinaryDecoder decoder = DecoderFactory.get()
                .binaryDecoder(framed, WireFormat.HEADER_BYTES, framed.length - WireFormat.HEADER_BYTES, null);
        try {
            return ReadingRow.of(reader.read(null, decoder));
        } catch (IOException | AvroRuntimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ParseException(
                    null, e, "meter_avro: expected an Avro MeterReading, found %s bytes that are none", framed.length);
        }
    }

    private GenericDatumReader<GenericRecord> reader(byte[] framed) {
        try {
            return readers.computeIfAbsent(WireFormat.schemaId(framed), this::newReader);
        } catch (IllegalArgumentException | AvroRuntimeException e) {
            throw new ParseException(null, e, "meter_avro: %s", e.getMessage());
        } catch (RegistryException e) {
            if (e.isRetriable()) {
                throw e;
            }
            throw new ParseException(null, e, "meter_avro: %s", e.getMessage());
        }
    }

    private GenericDatumReader<GenericRecord> newReader(int schemaId) {
        return new GenericDatumReader<>(registry.byId(schemaId), READING, new GenericData());
    }
}

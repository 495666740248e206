package org.gridtally.streams.vectors;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.gridtally.core.Micros;
import org.gridtally.schemas.DecimalBytes;
import org.gridtally.schemas.registry.SchemaRegistry;
import org.gridtally.schemas.registry.WireFormat;

/** Between the fields of a vector and framed Avro of the project's schemas, by the schema alone. */
final class RowAvro {
    private final SchemaRegistry registry;

    RowAvro(SchemaRegistry registry) {
        this.registry = registry;
    }

    byte[] write(String topic, Schema schema, SortedMap<String, String> fields) {
        GenericRecord record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            String text = fields.get(field.name());
            record.put(field.pos(), text == null ? null : parse(notNull(field.schema()), text));
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(ByteBuffer.allocate(WireFormat.HEADER_BYTES)
                    .put((byte) 0)
                    .putInt(registry.register(topic + "-value", schema))
                    .array());
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SortedMap<String, String> read(byte[] framed) {
        Schema schema = registry.byId(WireFormat.schemaId(framed));
        try {
            GenericRecord record = new GenericDatumReader<GenericRecord>(schema)
                    .read(
                            null,
                            DecoderFactory.get()
                                    .binaryDecoder(
                                            framed,
                                            WireFormat.HEADER_BYTES,
                                            framed.length - WireFormat.HEADER_BYTES,
                                            null));
            SortedMap<String, String> fields = new TreeMap<>();
            for (Schema.Field field : schema.getFields()) {
                Object value = record.get(field.pos());
                if (value != null) {
                    fields.put(field.name(), print(value));
                }
            }
            return fields;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema notNull(Schema schema) {
        return schema.getType() == Schema.Type.UNION ? schema.getTypes().get(1) : schema;
    }

    private static Object parse(Schema schema, String text) {
        return switch (schema.getType()) {
            case INT -> Integer.valueOf(text);
            case LONG -> Long.valueOf(text);
            case BYTES -> DecimalBytes.of(Micros.of(new BigDecimal(text)));
            case ENUM -> new GenericData.EnumSymbol(schema, text);
            default -> text;
        };
    }

    private static String print(Object value) {
        return value instanceof ByteBuffer decimal
                ? Micros.toDecimal(DecimalBytes.toMicros(decimal)).toPlainString()
                : value.toString();
    }
}

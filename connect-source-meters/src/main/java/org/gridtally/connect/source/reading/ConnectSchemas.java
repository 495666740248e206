package org.gridtally.connect.source.reading;

import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema.Field;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Timestamp;
import org.gridtally.avro.DeadLetter;
import org.gridtally.avro.MeterEvent;
import org.gridtally.avro.MeterReading;

/**
 * The Connect form of the Avro schemas, derived from them once.
 *
 * <p>The parameters are those that the Avro converters of Confluent and Apicurio both read, so that with {@code
 * enhanced.avro.schema.support=true} either of them registers our schema with its enums, docs, decimals and defaults,
 * not an approximation of it.
 */
public final class ConnectSchemas {
    /** Of {@code MeterReading.avsc}. */
    public static final Schema METER_READING = of(MeterReading.getClassSchema());

    /** Of {@code MeterEvent.avsc}. */
    public static final Schema METER_EVENT = of(MeterEvent.getClassSchema());

    /** Of {@code DeadLetter.avsc}. */
    public static final Schema DEAD_LETTER = of(DeadLetter.getClassSchema());

    private static final String NAMESPACE = "io.confluent.connect.avro";
    private static final String ENUM = NAMESPACE + ".Enum";
    private static final String ENUM_DOC = NAMESPACE + ".enum.doc.";
    private static final String ENUM_DEFAULT = NAMESPACE + ".enum.default.";
    private static final String RECORD_DOC = NAMESPACE + ".record.doc";
    private static final String FIELD_DOC = NAMESPACE + ".field.doc.";
    private static final String FIELD_DEFAULT = NAMESPACE + ".field.default";
    private static final String DECIMAL_PRECISION = "connect.decimal.precision";

    private ConnectSchemas() {}

    private static Schema of(org.apache.avro.Schema record) {
        SchemaBuilder struct = SchemaBuilder.struct().name(record.getFullName());
        struct.parameter(RECORD_DOC, record.getDoc());
        for (Field field : record.getFields()) {
            struct.parameter(FIELD_DOC + field.name(), field.doc());
            struct.field(field.name(), of(field));
        }
        return struct.build();
    }

    private static Schema of(Field field) {
        org.apache.avro.Schema type = field.schema();
        if (type.isUnion()) {
            return builder(notNull(type)).optional().build();
        }
        SchemaBuilder builder = builder(type);
        if (field.hasDefaultValue()) {
            builder.parameter(FIELD_DEFAULT, "true").defaultValue(defaultOf(field));
        }
        return builder.build();
    }

    private static SchemaBuilder builder(org.apache.avro.Schema type) {
        return switch (type.getType()) {
            case STRING -> SchemaBuilder.string();
            case INT -> SchemaBuilder.int32();
            case LONG ->
                type.getLogicalType() instanceof LogicalTypes.TimestampMillis
                        ? Timestamp.builder()
                        : SchemaBuilder.int64();
            case BYTES -> decimal((LogicalTypes.Decimal) type.getLogicalType());
            case ENUM -> enumeration(type);
            case MAP ->
                SchemaBuilder.map(
                        Schema.STRING_SCHEMA, builder(type.getValueType()).build());
            default -> throw new IllegalStateException("no Connect form of the Avro type " + type);
        };
    }

    private static SchemaBuilder decimal(LogicalTypes.Decimal type) {
        return Decimal.builder(type.getScale()).parameter(DECIMAL_PRECISION, Integer.toString(type.getPrecision()));
    }

    private static SchemaBuilder enumeration(org.apache.avro.Schema type) {
        SchemaBuilder builder = SchemaBuilder.string().name(type.getFullName());
        builder.parameter(ENUM_DOC + type.getName(), type.getDoc());
        if (type.getEnumDefault() != null) {
            builder.parameter(ENUM_DEFAULT + type.getName(), type.getEnumDefault());
        }
        builder.parameter(ENUM, type.getFullName());
        type.getEnumSymbols().forEach(symbol -> builder.parameter(ENUM + "." + symbol, symbol));
        return builder;
    }

    private static org.apache.avro.Schema notNull(org.apache.avro.Schema union) {
        List<org.apache.avro.Schema> types = union.getTypes();
        return types.get(types.get(0).getType() == org.apache.avro.Schema.Type.NULL ? 1 : 0);
    }

    private static Object defaultOf(Field field) {
        Object value = field.defaultVal();
        return value instanceof Map ? Map.of() : value;
    }
}

package org.gridtally.sink.row;

import java.math.BigDecimal;
import java.util.Date;
import java.util.Locale;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.sink.SinkRecord;

/** A record of each type, with a value in every field that has one of a plain type. */
@SuppressWarnings("JavaUtilDate")
public final class AnyRecords {
    public static final long TIME = 1_767_225_600_000L;

    private AnyRecords() {}

    /** A record of a topic named as the type, lower case. */
    public static SinkRecord of(RecordType type) {
        SchemaBuilder builder = SchemaBuilder.struct().name(type.schemaName());
        type.columns().stream()
                .filter(AnyRecords::isPlain)
                .forEach(column -> builder.field(column.name(), schema(column.type())));
        Schema schema = builder.build();
        Struct value = new Struct(schema);
        schema.fields().forEach(field -> value.put(field, value(field.name(), field.schema())));
        String topic = "any." + type.name().toLowerCase(Locale.ROOT);
        return new SinkRecord(topic, 0, null, "key", schema, value, 5, 0L, TimestampType.CREATE_TIME);
    }

    private static boolean isPlain(Column column) {
        return column.type() != ColumnType.JSON && DerivedColumns.accessor(column.name()) == null;
    }

    private static Schema schema(ColumnType type) {
        return switch (type) {
            case TEXT, JSON -> Schema.STRING_SCHEMA;
            case INT -> Schema.INT32_SCHEMA;
            case LONG -> Schema.INT64_SCHEMA;
            case DOUBLE -> Schema.FLOAT64_SCHEMA;
            case BOOLEAN -> Schema.BOOLEAN_SCHEMA;
            case DECIMAL -> Decimal.schema(6);
            case TIME -> Timestamp.SCHEMA;
        };
    }

    private static Object value(String name, Schema schema) {
        if (Timestamp.LOGICAL_NAME.equals(schema.name())) {
            return new Date(TIME);
        }
        return switch (schema.type()) {
            case STRING -> "quality".equals(name) ? "VALID" : "a " + name;
            case INT32 -> 7;
            case INT64 -> 8L;
            case FLOAT64 -> 9.5;
            case BOOLEAN -> true;
            default -> new BigDecimal("1.500000");
        };
    }
}

package org.gridtally.benchmarks.sink;

import org.apache.avro.Schema;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Timestamp;
import org.gridtally.avro.MeterReading;
import org.gridtally.core.Micros;

/** The schema of a reading as an Avro converter hands it to a task. */
final class ReadingSchema {
    static final org.apache.kafka.connect.data.Schema READING = make();

    private ReadingSchema() {}

    private static org.apache.kafka.connect.data.Schema make() {
        Schema avro = MeterReading.getClassSchema();
        SchemaBuilder schema = SchemaBuilder.struct().name(avro.getFullName());
        for (Schema.Field field : avro.getFields()) {
            boolean optional = field.schema().getType() == Schema.Type.UNION;
            SchemaBuilder type = type(optional ? field.schema().getTypes().get(1) : field.schema());
            schema.field(field.name(), optional ? type.optional().build() : type.build());
        }
        return schema.build();
    }

    private static SchemaBuilder type(Schema avro) {
        return switch (avro.getType()) {
            case STRING, ENUM -> SchemaBuilder.string();
            case INT -> SchemaBuilder.int32();
            case LONG -> Timestamp.builder();
            case BYTES -> Decimal.builder(Micros.SCALE);
            default -> throw new IllegalStateException("a reading has no field of the Avro type " + avro);
        };
    }
}

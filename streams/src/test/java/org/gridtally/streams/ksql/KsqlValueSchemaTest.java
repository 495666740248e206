package org.gridtally.streams.ksql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.gridtally.avro.UsageWindow;
import org.gridtally.schemas.DecimalBytes;
import org.junit.jupiter.api.Test;

/** Who reads hourly usage with the project's schema reads the scripts' rows, too, though ksqlDB wrote them with its own. */
class KsqlValueSchemaTest {
    /** ksqlDB's way with a schema: its own record name, every field nullable. */
    private static Schema asKsqlWrites(Schema schema) {
        List<Schema.Field> fields = schema.getFields().stream()
                .map(f -> new Schema.Field(
                        f.name(),
                        Schema.createUnion(Schema.create(Schema.Type.NULL), f.schema()),
                        null,
                        JsonProperties.NULL_VALUE))
                .toList();
        return Schema.createRecord("KsqlDataSourceSchema", null, "io.confluent.ksql.avro_schemas", false, fields);
    }

    @Test
    void hourlyUsageOfTheScriptsIsReadWithTheProjectsSchema() throws Exception {
        UsageWindow window =
                new UsageWindow("UP-1", Instant.EPOCH, 3600, DecimalBytes.of(1_500_000), DecimalBytes.of(0), 4L);
        Schema written = asKsqlWrites(UsageWindow.getClassSchema());
        GenericData.Record row = new GenericData.Record(written);
        for (Schema.Field field : written.getFields()) {
            Object value = window.get(field.pos());
            row.put(field.pos(), value instanceof Instant time ? time.toEpochMilli() : value);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new GenericDatumWriter<GenericData.Record>(written).write(row, encoder);

        UsageWindow read = new SpecificDatumReader<UsageWindow>(written, UsageWindow.getClassSchema())
                .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));

        assertThat(read).isEqualTo(window);
    }
}

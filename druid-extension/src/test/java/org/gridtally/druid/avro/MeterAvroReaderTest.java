package org.gridtally.druid.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.druid.data.input.ColumnsFilter;
import org.apache.druid.data.input.InputRow;
import org.apache.druid.data.input.InputRowListPlusRawValues;
import org.apache.druid.data.input.InputRowSchema;
import org.apache.druid.data.input.impl.ByteEntity;
import org.apache.druid.data.input.impl.DimensionsSpec;
import org.apache.druid.data.input.impl.TimestampSpec;
import org.apache.druid.indexing.seekablestream.SettableByteEntity;
import org.apache.druid.java.util.common.parsers.CloseableIterator;
import org.apache.druid.java.util.common.parsers.ParseException;
import org.gridtally.avro.MeterReading;
import org.gridtally.schemas.registry.AvroWriter;
import org.gridtally.schemas.registry.InMemoryRegistry;
import org.gridtally.schemas.registry.RegistryClient;
import org.gridtally.schemas.registry.RegistryException;
import org.gridtally.schemas.registry.SchemaRegistry;
import org.junit.jupiter.api.Test;

class MeterAvroReaderTest {
    private static final long TIME = 1_711_839_600_000L;

    private final SchemaRegistry registry = new InMemoryRegistry();
    private final AvroWriter<MeterReading> writer =
            new AvroWriter<>(registry, "meter.readings-value", MeterReading.getClassSchema());

    @Test
    void aReadingIsOneFlatRow() throws IOException {
        InputRow row = read(writer.write(Readings.interval("m1", TIME, 1_250_001, TIME + 1)));
        assertThat(row.getTimestampFromEpoch()).isEqualTo(TIME);
        assertThat(row.getRaw("usage_point")).isEqualTo("m1");
        assertThat(row.getRaw("series")).isEqualTo("m1|active|S1");
        assertThat(row.getRaw("reading_time")).isEqualTo(TIME);
        assertThat(row.getRaw("version")).isEqualTo(TIME + 1);
        assertThat(row.getRaw("received_at")).isEqualTo(TIME + 910_000);
        assertThat(row.getRaw("value")).isEqualTo(1.250001);
        assertThat(row.getRaw("value_micros")).isEqualTo(1_250_001L);
        assertThat(row.getRaw("quality")).isEqualTo("VALID");
        assertThat(row.getRaw("kind")).isEqualTo("INTERVAL");
        assertThat(row.getRaw("interval_seconds")).isEqualTo(900);
        assertThat(row.getRaw("quality_code")).isNull();
        assertThat(row.getRaw("disposition")).isNull();
        assertThat(row.getDimensions()).containsExactly("usage_point");
    }

    @Test
    void anotherVersionOfTheSchemaIsResolved() throws IOException {
        InputRow row = read(evolved());
        assertThat(row.getRaw("usage_point")).isEqualTo("m1");
        assertThat(row.getRaw("value_micros")).isEqualTo(5L);
        assertThat(row.getRaw("head_end")).isEqualTo("test");
        assertThat(row.getRaw("phase")).isNull();
    }

    @Test
    void aStreamTaskUsesOneReaderForAllRecords() throws IOException {
        SettableByteEntity<ByteEntity> entity = new SettableByteEntity<>();
        MeterAvroReader reader = new MeterAvroReader(new ReadingDecoder(registry), schema(), entity);
        List<Object> seen = new ArrayList<>();
        for (String usagePoint : List.of("m1", "m2", "m3")) {
            entity.setEntity(new ByteEntity(writer.write(Readings.interval(usagePoint, TIME, 1, 1))));
            try (CloseableIterator<InputRow> rows = reader.read()) {
                seen.add(rows.next().getRaw("usage_point"));
                assertThat(rows).isExhausted();
            }
        }
        assertThat(seen).containsExactly("m1", "m2", "m3");
    }

    @Test
    void whatIsNoReadingIsAParseException() {
        byte[] reading = writer.write(Readings.interval("m1", TIME, 1, 1));
        assertRefused(new byte[0], "found a tombstone");
        assertRefused(new byte[] {0, 0}, "expected at least 5 bytes, found 2");
        assertRefused("{\"usage_point\":1}".getBytes(StandardCharsets.UTF_8), "expected first byte 0, found 123");
        assertRefused(ByteBuffer.allocate(20).put((byte) 0).putInt(77).array(), "schema id: expected 1 to 1, found 77");
        assertRefused(Arrays.copyOf(reading, 12), "expected an Avro MeterReading, found 12 bytes");
    }

    @Test
    void anotherTypeOfRecordIsAParseException() {
        Schema other = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"Other\",\"fields\":[{\"name\":\"x\",\"type\":\"int\"}]}");
        int id = registry.register("other-value", other);
        assertRefused(
                ByteBuffer.allocate(6).put((byte) 0).putInt(id).put((byte) 2).array(), "expected an Avro MeterReading");
    }

    @Test
    void aRegistryThatDoesNotAnswerIsNoParseException() {
        MeterAvroReader reader = new MeterAvroReader(
                new ReadingDecoder(new RegistryClient("http://127.0.0.1:1")),
                schema(),
                new ByteEntity(writer.write(Readings.interval("m1", TIME, 1, 1))));
        assertThatThrownBy(reader::read).isInstanceOf(RegistryException.class);
    }

    @Test
    void aSampleShowsTheRowOrWhatIsWrong() throws IOException {
        InputRowListPlusRawValues good = sample(writer.write(Readings.interval("m1", TIME, 1, 1)));
        assertThat(good.getInputRows()).hasSize(1);
        assertThat(good.getRawValues()).containsEntry("usage_point", "m1");
        assertThat(sample(new byte[0]).getParseException()).hasMessageContaining("tombstone");
    }

    private void assertRefused(byte[] record, String message) {
        assertThatThrownBy(() -> read(record))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("meter_avro")
                .hasMessageContaining(message);
    }

    private InputRow read(byte[] record) throws IOException {
        try (CloseableIterator<InputRow> rows = reader(record).read()) {
            return rows.next();
        }
    }

    private InputRowListPlusRawValues sample(byte[] record) throws IOException {
        try (CloseableIterator<InputRowListPlusRawValues> rows = reader(record).sample()) {
            return rows.next();
        }
    }

    private MeterAvroReader reader(byte[] record) {
        return new MeterAvroReader(new ReadingDecoder(registry), schema(), new ByteEntity(record));
    }

    private static InputRowSchema schema() {
        return new InputRowSchema(
                new TimestampSpec("reading_time", "millis", null),
                new DimensionsSpec(DimensionsSpec.getDefaultSchemas(List.of("usage_point"))),
                ColumnsFilter.all());
    }

    /** Written with a schema that lacks an optional field of ours and has one that we do not know. */
    private byte[] evolved() throws IOException {
        List<Schema.Field> fields = new ArrayList<>();
        for (Schema.Field field : MeterReading.getClassSchema().getFields()) {
            if (!field.name().equals("disposition")) {
                fields.add(new Schema.Field(field, field.schema()));
            }
        }
        fields.add(new Schema.Field("phase", Schema.create(Schema.Type.STRING), null, "L1"));
        Schema schema = Schema.createRecord("MeterReading", null, "org.gridtally.avro", false, fields);
        GenericRecord record = new GenericData.Record(schema);
        GenericRecord reading = generic(Readings.interval("m1", TIME, 5, 1));
        for (Schema.Field field : fields) {
            record.put(field.name(), field.name().equals("phase") ? "L2" : reading.get(field.name()));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(ByteBuffer.allocate(5)
                .put((byte) 0)
                .putInt(registry.register("evolved", schema))
                .array());
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
        return bytes.toByteArray();
    }

    private static GenericRecord generic(MeterReading reading) throws IOException {
        byte[] plain = MeterReading.getEncoder().encode(reading).array();
        return new BinaryMessageDecoder<GenericRecord>(new GenericData(), MeterReading.getClassSchema()).decode(plain);
    }
}

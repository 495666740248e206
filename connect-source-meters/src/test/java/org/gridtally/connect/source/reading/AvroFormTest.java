package org.gridtally.connect.source.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.apicurio.registry.utils.converter.avro.AvroData;
import io.apicurio.registry.utils.converter.avro.AvroDataConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.connect.data.Struct;
import org.gridtally.avro.Commodity;
import org.gridtally.avro.FlowDirection;
import org.gridtally.avro.MeasuredQuantity;
import org.gridtally.avro.MeterReading;
import org.gridtally.avro.Unit;
import org.gridtally.core.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an Avro converter makes of our records is our schema, and our generated classes read it. */
class AvroFormTest {
    private static final Instant TIME = Instant.parse("2012-03-01T05:00:00Z");
    private static final Date ARRIVED = new Date(1_700_000_000_123L);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theConvertersSchemaIsOurs(boolean connectMetaData) {
        AvroData converter = converter(connectMetaData);

        assertThat(written(converter, ConnectSchemas.METER_READING))
                .isEqualTo(comparable(MeterReading.getClassSchema()));
        assertThat(written(converter, ConnectSchemas.METER_EVENT))
                .isEqualTo(comparable(org.gridtally.avro.MeterEvent.getClassSchema()));
        assertThat(written(converter, ConnectSchemas.DEAD_LETTER))
                .isEqualTo(comparable(org.gridtally.avro.DeadLetter.getClassSchema()));
    }

    @Test
    void theCanonicalFormIsOurs() {
        Schema written = converter(true).fromConnectSchema(ConnectSchemas.METER_READING);

        assertThat(SchemaNormalization.toParsingForm(written))
                .isEqualTo(SchemaNormalization.toParsingForm(MeterReading.getClassSchema()));
    }

    @Test
    void aReadingComesBackWhole() throws IOException {
        Struct struct = ReadingStruct.of(reading(), "north", ARRIVED);

        MeterReading read = roundTrip(struct, MeterReading.getClassSchema());

        assertThat(read.getUsagePoint()).isEqualTo("5446AF3F");
        assertThat(read.getMeterSerial()).isNull();
        assertThat(read.getUnit()).isEqualTo(Unit.Wh);
        assertThat(read.getReadingTime()).isEqualTo(TIME);
        assertThat(read.getIntervalSeconds()).isEqualTo(900);
        assertThat(new BigDecimal(new java.math.BigInteger(bytes(read.getValue())), 6))
                .isEqualByComparingTo("282.000001");
        assertThat(read.getQuality()).isEqualTo(org.gridtally.avro.Quality.ESTIMATED);
        assertThat(read.getReceivedAt()).isEqualTo(ARRIVED.toInstant());
        assertThat(read.getHeadEnd()).isEqualTo("north");
        assertThat(read.getDisposition()).isNull();
    }

    @Test
    void anEventComesBackWhole() throws IOException {
        MeterEvent event =
                new MeterEvent("5446AF3F", "M1", 1L, "3.12.0.257", null, null, null, 2L, Map.of("cover", "open"), null);

        org.gridtally.avro.MeterEvent read =
                roundTrip(MeterEventStruct.of(event, "north", ARRIVED), org.gridtally.avro.MeterEvent.getClassSchema());

        assertThat(read.getDetails()).containsExactly(Map.entry("cover", "open"));
        assertThat(read.getEventTime()).isEqualTo(Instant.ofEpochMilli(1));
    }

    @Test
    void aDeadLetterComesBackWhole() throws IOException {
        DeadLetter letter = new DeadLetter(7L, "NMI1", null, "value", "a number", "x", "Not a number.", "300,x");

        org.gridtally.avro.DeadLetter read = roundTrip(
                DeadLetterStruct.of(letter, "north", "a.csv", ARRIVED), org.gridtally.avro.DeadLetter.getClassSchema());

        assertThat(read.getLine()).isEqualTo(7L);
        assertThat(read.getFound()).isEqualTo("x");
        assertThat(read.getOrigin()).isEqualTo("a.csv");
    }

    private static Reading reading() {
        Measurand energy =
                Measurand.interval(Commodity.ELECTRICITY, FlowDirection.FORWARD, MeasuredQuantity.ENERGY, Unit.Wh, 900);
        return new Reading(
                new Series("5446AF3F", null, "", "01"),
                energy,
                TIME.toEpochMilli(),
                282_000_001L,
                Quality.ESTIMATED,
                "8",
                TIME.toEpochMilli(),
                -18000,
                null);
    }

    private static AvroData converter(boolean connectMetaData) {
        return new AvroData(new AvroDataConfig(Map.of(
                AvroDataConfig.ENHANCED_AVRO_SCHEMA_SUPPORT_CONFIG,
                true,
                AvroDataConfig.CONNECT_META_DATA_CONFIG,
                connectMetaData)));
    }

    private static <T extends SpecificRecord> T roundTrip(Struct struct, Schema reader) throws IOException {
        Object written = converter(true).fromConnectData(struct.schema(), struct);
        Schema writer = converter(true).fromConnectSchema(struct.schema());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<>(writer).write(written, encoder);
        encoder.flush();
        return new SpecificDatumReader<T>(writer, reader)
                .read(null, DecoderFactory.get().binaryDecoder(out.toByteArray(), null));
    }

    private static byte[] bytes(java.nio.ByteBuffer buffer) {
        byte[] copy = new byte[buffer.remaining()];
        buffer.duplicate().get(copy);
        return copy;
    }

    private static String written(AvroData converter, org.apache.kafka.connect.data.Schema schema) {
        return comparable(converter.fromConnectSchema(schema));
    }

    /** The schema's text without what only one language or only Connect reads. */
    private static String comparable(Schema schema) {
        return SchemaText.of(schema);
    }
}

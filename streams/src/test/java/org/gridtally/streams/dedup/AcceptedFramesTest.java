package org.gridtally.streams.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridtally.streams.ReadingBuilder.reading;

import java.util.List;
import org.apache.avro.Schema;
import org.gridtally.avro.Disposition;
import org.gridtally.avro.MeterReading;
import org.gridtally.schemas.registry.AvroReader;
import org.gridtally.schemas.registry.AvroWriter;
import org.gridtally.schemas.registry.InMemoryRegistry;
import org.gridtally.schemas.registry.SchemaRegistry;
import org.gridtally.streams.arrival.Arrival;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AcceptedFramesTest {
    private final SchemaRegistry registry = new InMemoryRegistry();
    private final AcceptedFrames frames = new AcceptedFrames(registry, "accepted");

    private static MeterReading with(Disposition disposition) {
        return MeterReading.newBuilder(reading().build())
                .setDisposition(disposition)
                .build();
    }

    private byte[] frame(Schema schema, MeterReading reading, Disposition disposition) {
        byte[] arrived = new AvroWriter<MeterReading>(registry, "in", schema).write(reading);
        return frames.frame(new Arrival(reading, arrived), disposition);
    }

    private MeterReading read(byte[] framed) {
        return new AvroReader<>(registry, MeterReading.class).read(framed);
    }

    @ParameterizedTest
    @EnumSource(Disposition.class)
    void theSplicedBytesAreThoseThatEncodingGives(Disposition disposition) {
        byte[] encoded = new AvroWriter<MeterReading>(registry, "accepted", MeterReading.getClassSchema())
                .write(with(disposition));

        assertThat(frame(MeterReading.getClassSchema(), reading().build(), disposition))
                .isEqualTo(encoded);
    }

    @Test
    void aReadingThatHasADispositionAlreadyGetsTheNewOne() {
        byte[] framed = frame(MeterReading.getClassSchema(), with(Disposition.FIRST), Disposition.CORRECTION);

        assertThat(read(framed)).isEqualTo(with(Disposition.CORRECTION));
    }

    @Test
    void aReadingOfAnotherWriterSchemaIsEncodedAnew() {
        Schema own = MeterReading.getClassSchema();
        List<Schema.Field> fields = own.getFields().stream()
                .filter(f -> !f.name().equals("disposition"))
                .map(f -> new Schema.Field(f, f.schema()))
                .toList();
        Schema older = Schema.createRecord(own.getName(), own.getDoc(), own.getNamespace(), false, fields);
        byte[] arrived = new AvroWriter<MeterReading>(registry, "in", older)
                .write(reading().build());

        byte[] framed = frames.frame(new Arrival(reading().build(), arrived), Disposition.FIRST);

        assertThat(read(framed)).isEqualTo(with(Disposition.FIRST));
    }
}

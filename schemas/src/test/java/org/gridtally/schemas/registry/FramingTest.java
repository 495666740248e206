package org.gridtally.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.gridtally.avro.Threshold;
import org.gridtally.avro.UsageWindow;
import org.gridtally.schemas.DecimalBytes;
import org.junit.jupiter.api.Test;

class FramingTest {
    private final SchemaRegistry registry = new InMemoryRegistry();
    private final AvroWriter<UsageWindow> writer =
            new AvroWriter<>(registry, "meter.usage.hourly-value", UsageWindow.getClassSchema());
    private final AvroReader<UsageWindow> reader = new AvroReader<>(registry, UsageWindow.class);

    @Test
    void readsWhatItWrote() {
        UsageWindow first = window("NMI1", 1_234_567);
        UsageWindow second = window("NMI2", -5);
        byte[] one = writer.write(first);
        byte[] two = writer.write(second);
        assertThat(WireFormat.schemaId(one)).isEqualTo(1);
        assertThat(reader.read(one)).isEqualTo(first);
        assertThat(reader.read(two)).isEqualTo(second);
    }

    @Test
    void readsAnOlderWriter() throws IOException {
        Schema older = SchemaBuilder.record("Threshold")
                .namespace("org.gridtally.avro")
                .fields()
                .requiredString("usage_point")
                .endRecord();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(WireFormat.header(registry.register("meter.thresholds-value", older)));
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new GenericDatumWriter<>(older)
                .write(
                        new GenericRecordBuilder(older)
                                .set("usage_point", "NMI1")
                                .build(),
                        encoder);
        Threshold read = new AvroReader<>(registry, Threshold.class).read(bytes.toByteArray());
        assertThat(read.getUsagePoint()).isEqualTo("NMI1");
        assertThat(read.getMaxDemandW()).isNull();
    }

    @Test
    void readsOptionalDecimals() {
        Threshold threshold = Threshold.newBuilder()
                .setUsagePoint("NMI1")
                .setMaxDemandW(DecimalBytes.of(3_500_000_000L))
                .build();
        byte[] framed = new AvroWriter<Threshold>(registry, "meter.thresholds-value", Threshold.getClassSchema())
                .write(threshold);
        assertThat(new AvroReader<>(registry, Threshold.class).read(framed)).isEqualTo(threshold);
    }

    @Test
    void saysWhatIsWrongWithTheBytes() {
        assertThatThrownBy(() -> reader.read(new byte[] {0, 0})).hasMessageContaining("at least 5 bytes, found 2");
        assertThatThrownBy(() -> reader.read(new byte[] {9, 0, 0, 0, 1})).hasMessageContaining("first byte 0, found 9");
        byte[] framed = writer.write(window("NMI1", 1));
        assertThatThrownBy(() -> reader.read(Arrays.copyOf(framed, 8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected an Avro UsageWindow, found 8 bytes");
        framed[4] = 99;
        assertThatThrownBy(() -> new AvroReader<>(registry, Threshold.class).read(framed))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("found 99");
    }

    private static UsageWindow window(String usagePoint, long micros) {
        return UsageWindow.newBuilder()
                .setUsagePoint(usagePoint)
                .setWindowStart(Instant.parse("2011-07-01T00:00:00Z"))
                .setWindowSeconds(3600)
                .setDeliveredWh(DecimalBytes.of(micros))
                .setReceivedWh(DecimalBytes.of(0))
                .setSlots(4)
                .build();
    }
}

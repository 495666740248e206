package org.gridtally.sink.worker;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.EncoderFactory;
import org.gridtally.schemas.registry.RegistryClient;

/** Records that claim to be readings, good ones with strange texts and bad ones, framed as a producer would. */
final class BadRows {
    /** What the reason of each row that is bad for every store has to say, by usage point. */
    static final Map<String, String> REASONS = new LinkedHashMap<>();

    static {
        REASONS.put("not-a-number", "value: expected a finite number, found NaN");
        REASONS.put("infinite", "value: expected a finite number, found -Infinity");
        REASONS.put("too-late", "reading_time: expected a time from");
        REASONS.put("wrong-type", "interval_seconds: expected a field of type INT");
    }

    /** A text that C takes for a shorter one. */
    static final String ZERO_CHARACTER = "zero\0character";

    /** A usage point whose value has more digits than a narrow column. */
    static final String TOO_LARGE = "too-large";

    /** Texts that must arrive as they are. */
    static final String[] NAUGHTY = {
        "Robert'); DROP TABLE bad_readings;--",
        "\"quoted\"",
        "\\N",
        "\\.",
        "${topic}",
        "\u202Eright to left",
        "\uD83D\uDD0C plug",
        "\t\n\r",
        "NULL",
        "%s%n"
    };

    private static final String TIMESTAMP = "timestamp-millis";

    private final RegistryClient registry;

    BadRows(RegistryClient registry) {
        this.registry = registry;
    }

    /** A text that does not compress and is longer than most stores allow a key to be. */
    static String longText(int length) {
        StringBuilder text = new StringBuilder();
        new Random(1).ints(length, '0', 'z').forEach(c -> text.append((char) c));
        return text.toString();
    }

    byte[] good(String usagePoint) throws IOException {
        return frame(reading(false, usagePoint, 0, 1.5));
    }

    byte[] bad(String usagePoint) throws IOException {
        return switch (usagePoint) {
            case "not-a-number" -> frame(reading(false, usagePoint, 0, Double.NaN));
            case "infinite" -> frame(reading(false, usagePoint, 0, Double.NEGATIVE_INFINITY));
            case "too-late" -> frame(reading(false, usagePoint, 300_000_000_000_000L, 1));
            case TOO_LARGE -> frame(reading(false, usagePoint, 0, 123_456));
            case "wrong-type" -> frame(reading(true, usagePoint, 0, 1));
            default -> frame(reading(false, usagePoint, 0, 1));
        };
    }

    private static GenericRecord reading(boolean wrongType, String usagePoint, long time, double value) {
        Schema millis = new Schema.Parser().parse("{\"type\":\"long\",\"logicalType\":\"" + TIMESTAMP + "\"}");
        var fields = SchemaBuilder.record("MeterReading")
                .namespace("com.example.meters")
                .fields()
                .requiredString("usage_point")
                .requiredString("channel")
                .requiredString("segment")
                .name("reading_time")
                .type(millis)
                .noDefault()
                .name("version")
                .type(millis)
                .noDefault()
                .requiredString("quality")
                .requiredDouble("value");
        Schema schema = (wrongType ? fields.requiredString("interval_seconds") : fields.requiredInt("interval_seconds"))
                .endRecord();
        GenericRecord reading = new GenericData.Record(schema);
        reading.put("usage_point", usagePoint);
        reading.put("channel", "E1");
        reading.put("segment", "");
        reading.put("reading_time", time);
        reading.put("version", Instant.parse("2026-01-01T00:00:00Z").toEpochMilli());
        reading.put("quality", "VALID");
        reading.put("value", value);
        reading.put("interval_seconds", wrongType ? "900" : 900);
        return reading;
    }

    private byte[] frame(GenericRecord reading) throws IOException {
        Schema schema = reading.getSchema();
        boolean wrongType = schema.getField("interval_seconds").schema().getType() == Schema.Type.STRING;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(bytes);
        header.writeByte(0);
        header.writeInt(registry.register("made-up-" + wrongType, schema));
        var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(schema).write(reading, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }
}

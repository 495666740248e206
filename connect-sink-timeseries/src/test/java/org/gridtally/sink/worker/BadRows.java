package org.gridtally.sink.worker;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.EncoderFactory;
import org.gridtally.schemas.registry.RegistryClient;

/** Records that claim to be readings, good ones with odd texts and bad ones, framed as a producer would. */
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

    /** A usage point whose place somebody else uses. */
    static final String TAKEN = "taken-by-another";

    /** A text of two lines. */
    static final String LINES = "\t\n\r";

    static final String ENDS_WITH_BACKSLASH = "ends with \\";

    /** More than a DynamoDB key, an Elasticsearch id or a B-tree entry holds, each some more than the one before. */
    static final int[] LONG = {2_100, 20_000, 40_000, 70_000};

    /** Texts that arrive as they are in every store that takes them. */
    private static final List<String> NAUGHTY = List.of(
            "",
            ZERO_CHARACTER,
            TOO_LARGE,
            TAKEN,
            LINES,
            ENDS_WITH_BACKSLASH,
            "a/b|c.*",
            "comma, space = equals",
            "back\\,slash",
            "Robert'); DROP TABLE bad_readings;--",
            "\"quoted\"",
            "\\N",
            "\\.",
            "${topic}",
            "\u202Eright to left",
            "\uD83D\uDD0C plug",
            "NULL",
            "%s%n");

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

    /** Those that are long, as refused for a reason. */
    static Map<String, String> longer(int length, String reason) {
        return IntStream.of(LONG)
                .filter(each -> each > length)
                .boxed()
                .collect(Collectors.toMap(BadRows::longText, each -> reason));
    }

    /** Usage points that some stores may take. */
    static Stream<String> odd() {
        return Stream.concat(NAUGHTY.stream(), IntStream.of(LONG).mapToObj(BadRows::longText));
    }

    /** A record for a usage point, good unless its name says otherwise. */
    byte[] row(String usagePoint) throws IOException {
        return switch (usagePoint) {
            case "not-a-number" -> frame(reading(false, usagePoint, 0, Double.NaN));
            case "infinite" -> frame(reading(false, usagePoint, 0, Double.NEGATIVE_INFINITY));
            case "too-late" -> frame(reading(false, usagePoint, 300_000_000_000_000L, 1));
            case TOO_LARGE -> frame(reading(false, usagePoint, 0, 123_456));
            case "wrong-type" -> frame(reading(true, usagePoint, 0, 1));
            default -> frame(reading(false, usagePoint, 0, 1.5));
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

package org.gridtally.sink.row;

import java.math.BigDecimal;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.sink.SinkRecord;
import org.gridtally.sink.task.SinkConfig;

/** Records as a converter hands them to the task. */
public final class ReadingRecords {
    public static final String TOPIC = "meter.readings";

    private ReadingRecords() {}

    /** The schema of a reading with the fields that it must have, and more. */
    public static SchemaBuilder schema() {
        return SchemaBuilder.struct()
                .name("org.gridtally.avro.MeterReading")
                .field("usage_point", Schema.STRING_SCHEMA)
                .field("channel", Schema.STRING_SCHEMA)
                .field("segment", Schema.STRING_SCHEMA)
                .field("reading_time", Timestamp.SCHEMA)
                .field("version", Timestamp.SCHEMA)
                .field("value", Decimal.schema(6))
                .field("quality", Schema.STRING_SCHEMA);
    }

    @SuppressWarnings("JavaUtilDate")
    public static Struct reading(Schema schema, String usagePoint, long time, long version) {
        return new Struct(schema)
                .put("usage_point", usagePoint)
                .put("channel", "E1")
                .put("segment", "")
                .put("reading_time", new Date(time))
                .put("version", new Date(version))
                .put("value", new BigDecimal("1.500000"))
                .put("quality", "VALID");
    }

    public static SinkRecord of(Struct value, long offset) {
        return of(TOPIC, value, offset);
    }

    public static SinkRecord of(String topic, Struct value, long offset) {
        return new SinkRecord(
                topic, 0, Schema.STRING_SCHEMA, "key", value.schema(), value, offset, 0L, TimestampType.CREATE_TIME);
    }

    public static SinkRecord tombstone(Object key) {
        return new SinkRecord(TOPIC, 0, null, key, null, null, 7);
    }

    /** A reader with the settings given beside those that are needed. */
    public static RowReader reader(String... settings) {
        Map<String, String> all = new HashMap<>(
                Map.of("store.type", "postgres", "postgres.url", "jdbc:postgresql:x", "postgres.user", "x"));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return RowReader.of(SinkConfig.parse(all));
    }
}

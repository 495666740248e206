package org.gridtally.sink.row;

import java.math.BigDecimal;
import java.util.Date;
import java.util.Map;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Timestamp;

/** Usage, alarms and events as a converter hands them to the task. */
@SuppressWarnings("JavaUtilDate")
public final class FurtherRecords {
    private static final Schema USAGE = SchemaBuilder.struct()
            .name("org.gridtally.avro.UsageWindow")
            .field("usage_point", Schema.STRING_SCHEMA)
            .field("window_start", Timestamp.SCHEMA)
            .field("window_seconds", Schema.INT32_SCHEMA)
            .field("delivered_wh", Decimal.schema(6))
            .field("received_wh", Decimal.schema(6))
            .field("slots", Schema.INT64_SCHEMA)
            .build();

    private static final Schema ALARM = SchemaBuilder.struct()
            .name("org.gridtally.avro.Alarm")
            .field("usage_point", Schema.STRING_SCHEMA)
            .field("channel", Schema.STRING_SCHEMA)
            .field("rule", Schema.STRING_SCHEMA)
            .field("reading_time", Timestamp.SCHEMA)
            .field("observed", Decimal.schema(6))
            .field("threshold", Decimal.schema(6))
            .field("version", Timestamp.SCHEMA)
            .build();

    private static final Schema EVENT = SchemaBuilder.struct()
            .name("org.gridtally.avro.MeterEvent")
            .field("usage_point", Schema.STRING_SCHEMA)
            .field("event_time", Timestamp.SCHEMA)
            .field("event_type", Schema.STRING_SCHEMA)
            .field("reason", Schema.OPTIONAL_STRING_SCHEMA)
            .field("version", Timestamp.SCHEMA)
            .field("received_at", Timestamp.SCHEMA)
            .field(
                    "details",
                    SchemaBuilder.map(Schema.STRING_SCHEMA, Schema.STRING_SCHEMA)
                            .build())
            .build();

    private FurtherRecords() {}

    public static Struct usage(String usagePoint, long start, String deliveredWh) {
        return new Struct(USAGE)
                .put("usage_point", usagePoint)
                .put("window_start", new Date(start))
                .put("window_seconds", 3_600)
                .put("delivered_wh", new BigDecimal(deliveredWh).setScale(6))
                .put("received_wh", new BigDecimal("0.000000"))
                .put("slots", 4L);
    }

    public static Struct alarm(String usagePoint, String rule, long time, long version, String observed) {
        return new Struct(ALARM)
                .put("usage_point", usagePoint)
                .put("channel", "E1")
                .put("rule", rule)
                .put("reading_time", new Date(time))
                .put("observed", new BigDecimal(observed).setScale(6))
                .put("threshold", new BigDecimal("100.000000"))
                .put("version", new Date(version));
    }

    public static Struct event(String usagePoint, String type, long time, long version, String reason) {
        return new Struct(EVENT)
                .put("usage_point", usagePoint)
                .put("event_time", new Date(time))
                .put("event_type", type)
                .put("reason", reason)
                .put("version", new Date(version))
                .put("received_at", new Date(version))
                .put("details", Map.of("phase", "L1"));
    }
}

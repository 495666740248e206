package org.gridtally.connect.source.reading;

import java.math.BigDecimal;
import java.util.Date;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Struct;
import org.gridtally.core.Micros;
import org.jspecify.annotations.Nullable;

/**
 * Turns a reading into the value of its Kafka record. Fields are looked up once, because this runs for each reading;
 * Connect's logical timestamps are {@link Date}s.
 */
@SuppressWarnings("JavaUtilDate")
public final class ReadingStruct {
    private static final Field USAGE_POINT = field("usage_point");
    private static final Field METER_SERIAL = field("meter_serial");
    private static final Field SEGMENT = field("segment");
    private static final Field CHANNEL = field("channel");
    private static final Field COMMODITY = field("commodity");
    private static final Field FLOW = field("flow");
    private static final Field QUANTITY = field("quantity");
    private static final Field UNIT = field("unit");
    private static final Field KIND = field("kind");
    private static final Field READING_TIME = field("reading_time");
    private static final Field INTERVAL_SECONDS = field("interval_seconds");
    private static final Field VALUE = field("value");
    private static final Field QUALITY = field("quality");
    private static final Field QUALITY_CODE = field("quality_code");
    private static final Field VERSION = field("version");
    private static final Field RECEIVED_AT = field("received_at");
    private static final Field HEAD_END = field("head_end");
    private static final Field UTC_OFFSET_SECONDS = field("utc_offset_seconds");
    private static final Field REGISTER_DIGITS = field("register_digits");
    private static final Field REGISTER_RESOLUTION = field("register_resolution");

    private ReadingStruct() {}

    /** The value of the record of one reading. */
    public static Struct of(Reading reading, String headEnd, Date receivedAt) {
        Struct struct = new Struct(ConnectSchemas.METER_READING);
        putSeries(struct, reading.series());
        putMeasurand(struct, reading.measurand());
        return struct.put(READING_TIME, new Date(reading.readingTime()))
                .put(VALUE, Micros.toDecimal(reading.valueMicros()))
                .put(QUALITY, reading.quality().name())
                .put(QUALITY_CODE, reading.qualityCode())
                .put(VERSION, new Date(reading.version()))
                .put(RECEIVED_AT, receivedAt)
                .put(HEAD_END, headEnd)
                .put(UTC_OFFSET_SECONDS, reading.utcOffsetSeconds());
    }

    private static void putSeries(Struct struct, Series series) {
        struct.put(USAGE_POINT, series.usagePoint())
                .put(METER_SERIAL, series.meterSerial())
                .put(SEGMENT, series.segment())
                .put(CHANNEL, series.channel());
    }

    private static void putMeasurand(Struct struct, Measurand measurand) {
        struct.put(COMMODITY, measurand.commodity().name())
                .put(FLOW, measurand.flow().name())
                .put(QUANTITY, measurand.quantity().name())
                .put(UNIT, measurand.unit().name())
                .put(KIND, measurand.kind().name())
                .put(INTERVAL_SECONDS, measurand.intervalSeconds())
                .put(REGISTER_DIGITS, measurand.registerDigits())
                .put(REGISTER_RESOLUTION, decimal(measurand.registerResolutionMicros()));
    }

    private static @Nullable BigDecimal decimal(@Nullable Long micros) {
        return micros == null ? null : Micros.toDecimal(micros);
    }

    private static Field field(String name) {
        return ConnectSchemas.METER_READING.field(name);
    }
}

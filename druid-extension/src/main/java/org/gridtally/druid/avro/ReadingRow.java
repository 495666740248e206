package org.gridtally.druid.avro;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.generic.GenericRecord;
import org.gridtally.avro.MeterReading;
import org.gridtally.core.Micros;
import org.gridtally.schemas.DecimalBytes;
import org.jspecify.annotations.Nullable;

/**
 * A reading as the flat fields of a row: each by its name, times as milliseconds, enums and texts as strings, decimals as
 * doubles, and two more that aggregators need: {@code value_micros}, exact, and {@code series}.
 */
final class ReadingRow {
    private static final List<Schema.Field> FIELDS =
            MeterReading.getClassSchema().getFields();
    private static final int VALUE = position("value");
    private static final int USAGE_POINT = position("usage_point");
    private static final int CHANNEL = position("channel");
    private static final int SEGMENT = position("segment");

    private ReadingRow() {}

    static Map<String, Object> of(GenericRecord reading) {
        Map<String, Object> row = new HashMap<>(FIELDS.size() * 2);
        for (Schema.Field field : FIELDS) {
            Object value = plain(reading.get(field.pos()));
            if (value != null) {
                row.put(field.name(), value);
            }
        }
        row.put("value_micros", DecimalBytes.toMicros((ByteBuffer) reading.get(VALUE)));
        row.put("series", reading.get(USAGE_POINT) + "|" + reading.get(CHANNEL) + "|" + reading.get(SEGMENT));
        return row;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof CharSequence || value instanceof GenericEnumSymbol) {
            return value.toString();
        }
        return value instanceof ByteBuffer decimal ? Micros.toDouble(DecimalBytes.toMicros(decimal)) : value;
    }

    private static int position(String field) {
        return MeterReading.getClassSchema().getField(field).pos();
    }
}

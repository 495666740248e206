package org.gridtally.druid.slots;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.druid.java.util.common.parsers.ParseException;
import org.apache.druid.segment.ColumnSelectorFactory;
import org.apache.druid.segment.ColumnValueSelector;
import org.gridtally.core.Quality;
import org.gridtally.druid.state.CellInput;
import org.gridtally.druid.state.WholeNumber;
import org.gridtally.schemas.DecimalBytes;
import org.jspecify.annotations.Nullable;

/**
 * Slots from raw readings. A row without series or time has no slot and is passed over; one without value is a
 * placeholder (quality MISSING); without version it is outranked by any other; without a known quality it is UNKNOWN.
 */
final class RawInput implements CellInput<SlotsCell> {
    private static final Map<String, Quality> QUALITIES = qualities();

    private final ColumnValueSelector<?> series;
    private final ColumnValueSelector<?> time;
    private final ColumnValueSelector<?> value;
    private final ColumnValueSelector<?> version;
    private final ColumnValueSelector<?> quality;

    RawInput(RawFields fields, ColumnSelectorFactory columns) {
        series = columns.makeColumnValueSelector(fields.series());
        time = columns.makeColumnValueSelector(fields.time());
        value = columns.makeColumnValueSelector(fields.value());
        version = columns.makeColumnValueSelector(fields.version());
        quality = columns.makeColumnValueSelector(fields.quality());
    }

    @Override
    public void into(SlotsCell cell) {
        Object name = series.getObject();
        Long at = number(time, "time");
        if (name == null || at == null) {
            return;
        }
        Long micros = number(value, "value");
        Long update = number(version, "version");
        cell.add(
                name.toString(),
                at,
                micros == null ? 0 : micros,
                update == null ? Long.MIN_VALUE : update,
                micros == null ? Quality.MISSING : quality());
    }

    private Quality quality() {
        Object name = quality.getObject();
        return name == null ? Quality.UNKNOWN : QUALITIES.getOrDefault(name.toString(), Quality.UNKNOWN);
    }

    private static @Nullable Long number(ColumnValueSelector<?> column, String field) {
        Object object = column.getObject();
        return object instanceof byte[] decimal
                ? micros(decimal, field)
                : WholeNumber.of(object, SlotsKind.INSTANCE.typeName(), field);
    }

    /** Druid's own Avro extension leaves a decimal as its bytes; those of a decimal(18,6) are micro-units. */
    private static Long micros(byte[] decimal, String field) {
        try {
            return DecimalBytes.toMicros(ByteBuffer.wrap(decimal));
        } catch (IllegalArgumentException e) {
            throw new ParseException(null, e, "meterSlots: field %s: %s", field, e.getMessage());
        }
    }

    private static Map<String, Quality> qualities() {
        Map<String, Quality> byName = new HashMap<>();
        for (Quality quality : Quality.values()) {
            byName.put(quality.name(), quality);
        }
        return byName;
    }
}

package org.gridtally.druid.slots;

import java.util.List;

/**
 * The columns of a raw reading.
 *
 * @param series usage_point|channel|segment
 * @param time instant in milliseconds since 1970; never {@code __time}, which rollup truncates
 * @param value micro-units
 * @param version milliseconds since 1970
 * @param quality name of a canonical quality
 */
public record RawFields(String series, String time, String value, String version, String quality) {
    /** The names that meter_avro gives them. */
    public static final RawFields DEFAULT =
            new RawFields("series", "reading_time", "value_micros", "version", "quality");

    /** All five. */
    public List<String> names() {
        return List.of(series, time, value, version, quality);
    }
}

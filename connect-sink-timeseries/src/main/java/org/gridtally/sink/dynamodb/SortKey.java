package org.gridtally.sink.dynamodb;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gridtally.sink.row.RecordType;
import org.gridtally.sink.row.Row;

/**
 * The sort key: what identifies a row beside its usage point, such that a range of time is a range of keys. Readings are
 * sorted by channel, then time, {@code E1#2026-01-01T00:00:00.000Z#segment}; all others by time first.
 */
final class SortKey {
    static final String ATTRIBUTE = "sort_key";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String SEPARATOR = "#";

    private SortKey() {}

    static String of(Row row) {
        int time = row.table().type().timeColumn();
        boolean channelFirst = row.table().type() == RecordType.READING;
        StringBuilder key = new StringBuilder();
        if (channelFirst) {
            key.append(escape(row, 1)).append(SEPARATOR);
        }
        key.append(time(row.time()));
        for (int i = channelFirst ? 2 : 1; i < time; i++) {
            key.append(SEPARATOR).append(escape(row, i));
        }
        return key.toString();
    }

    /** ISO 8601 in UTC with milliseconds, as long for every time of the years 0 to 9999. */
    static String time(long millis) {
        return TIME.format(Instant.ofEpochMilli(millis));
    }

    /** No two rows get one key, whatever characters their parts hold. */
    private static String escape(Row row, int column) {
        return String.valueOf(row.text(column)).replace("%", "%25").replace(SEPARATOR, "%23");
    }
}

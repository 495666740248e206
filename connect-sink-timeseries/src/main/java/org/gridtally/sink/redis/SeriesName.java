package org.gridtally.sink.redis;

import org.gridtally.sink.row.Row;

/**
 * The field of a row in the hash of its usage point: what its key holds between the usage point and the time, such as
 * the channel, joined by {@code |}. Empty parts at the end are left out, so that a reading without a segment is found
 * under its channel alone. A {@code |} or {@code \} in a part has a {@code \} before it.
 */
final class SeriesName {
    /** Of records that have one series for each usage point. */
    static final String ONLY = "latest";

    private SeriesName() {}

    static String of(Row row) {
        int time = row.table().type().timeColumn();
        if (time == 1) {
            return ONLY;
        }
        StringBuilder name = new StringBuilder();
        int end = 0;
        for (int i = 1; i < time; i++) {
            String part = String.valueOf(row.text(i));
            if (i > 1) {
                name.append('|');
            }
            name.append(part.replace("\\", "\\\\").replace("|", "\\|"));
            end = part.isEmpty() ? end : name.length();
        }
        return name.substring(0, end);
    }
}

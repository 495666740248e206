package org.gridtally.sink.elasticsearch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.gridtally.connect.common.config.Choice;

/** What part of time one index holds. A key holds its time, so a row and its corrections go into one index. */
enum IndexPeriod {
    NONE(""),
    DAY("-uuuu.MM.dd"),
    MONTH("-uuuu.MM"),
    YEAR("-uuuu");

    static final Choice CHOICE = Choice.of("none", "day", "month", "year");

    private final DateTimeFormatter suffix;

    IndexPeriod(String pattern) {
        suffix = DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC);
    }

    /** What stands behind the name of the table for rows of this time. */
    String suffix(long millis) {
        return suffix.format(Instant.ofEpochMilli(millis));
    }
}

package org.gridtally.sink.cassandra;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.gridtally.connect.common.config.Choice;

/** How much time of a usage point one partition holds, in UTC. */
enum Bucket {
    DAY,
    MONTH;

    static final Choice CHOICE = Choice.of("day", "month");

    private static final long DAY_MS = 86_400_000L;

    /** The column that holds it, a date: the first day of the bucket. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** First day of the bucket that holds an instant, in days since 1970. */
    long firstDay(long millis) {
        long day = Math.floorDiv(millis, DAY_MS);
        return this == DAY
                ? day
                : LocalDate.ofEpochDay(day)
                        .with(TemporalAdjusters.firstDayOfMonth())
                        .toEpochDay();
    }
}

package org.gridtally.sink.postgres;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.gridtally.connect.common.config.Choice;

/** How much time one partition holds. */
enum PartitionInterval {
    NONE(ChronoUnit.FOREVER, ""),
    DAY(ChronoUnit.DAYS, "1 day"),
    MONTH(ChronoUnit.MONTHS, "1 month"),
    YEAR(ChronoUnit.YEARS, "1 year");

    static final Choice CHOICE = Choice.of("none", "day", "month", "year");

    private final ChronoUnit unit;
    private final String sql;

    PartitionInterval(ChronoUnit unit, String sql) {
        this.unit = unit;
        this.sql = sql;
    }

    /** As an SQL interval; only for one that is not NONE. */
    String sql() {
        return sql;
    }

    /** The first day of the partition that holds a day. */
    LocalDate start(LocalDate day) {
        return switch (this) {
            case NONE, DAY -> day;
            case MONTH -> day.with(TemporalAdjusters.firstDayOfMonth());
            case YEAR -> day.with(TemporalAdjusters.firstDayOfYear());
        };
    }

    /** The first day behind a partition. */
    LocalDate end(LocalDate start) {
        return start.plus(1, unit);
    }
}

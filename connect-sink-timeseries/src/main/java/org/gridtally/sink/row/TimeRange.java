package org.gridtally.sink.row;

import java.time.Instant;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.sink.config.InstantText;
import org.gridtally.sink.config.SettingGroup;

/**
 * The times a row may have. A clock that went wild otherwise makes partitions for the year 9999 in one store and an
 * error in the next.
 *
 * @param earliest milliseconds since 1970, included
 * @param latest milliseconds since 1970, excluded
 */
public record TimeRange(long earliest, long latest) {
    /** Earliest time. */
    public static final String EARLIEST = "time.earliest";

    /** Latest time. */
    public static final String LATEST = "time.latest";

    /** Adds the settings of this fragment. */
    static void define(ConfigDef def) {
        SettingGroup.of(def, "Times")
                .text(
                        EARLIEST,
                        "1970-01-01T00:00:00Z",
                        InstantText.VALID,
                        Importance.LOW,
                        "Earliest time",
                        "Earliest time a record may hold, in any of its times; an earlier one is a bad row.")
                .text(
                        LATEST,
                        "2200-01-01T00:00:00Z",
                        InstantText.VALID,
                        Importance.LOW,
                        "Latest time",
                        "Time that every time of a record must be before; a later one is a bad row.");
    }

    /** The latest is after the earliest. */
    static void check(AbstractConfig config, Problems problems) {
        TimeRange range = of(config);
        if (range.latest <= range.earliest) {
            problems.add(LATEST, "expected a time after " + EARLIEST + " = " + config.getString(EARLIEST));
        }
    }

    static TimeRange of(AbstractConfig config) {
        return new TimeRange(
                Instant.parse(config.getString(EARLIEST)).toEpochMilli(),
                Instant.parse(config.getString(LATEST)).toEpochMilli());
    }

    void check(String field, long millis) {
        if (millis < earliest || millis >= latest) {
            throw BadRowException.of(
                    field,
                    "a time from " + Instant.ofEpochMilli(earliest) + " to before " + Instant.ofEpochMilli(latest),
                    Instant.ofEpochMilli(millis));
        }
    }
}

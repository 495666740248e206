package org.gridtally.sink.elasticsearch;

import java.util.List;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.gridtally.connect.common.config.Choice;
import org.gridtally.connect.common.config.LongRange;
import org.gridtally.connect.common.config.Problems;
import org.gridtally.sink.config.SettingGroup;

/**
 * What index lifecycle management does to the backing indices of a data stream.
 *
 * @param downsampleAfterDays 0 for never
 * @param interval of a downsampled value, such as 1h
 * @param retentionDays 0 for ever
 */
record Ageing(long downsampleAfterDays, String interval, long retentionDays) {
    static final String DOWNSAMPLE_AFTER_DAYS = "elasticsearch.downsample.after.days";
    static final String DOWNSAMPLE_INTERVAL = "elasticsearch.downsample.interval";
    static final String RETENTION_DAYS = "elasticsearch.retention.days";

    private static final long A_CENTURY = 36_500;

    static void define(SettingGroup group) {
        group.number(
                        DOWNSAMPLE_AFTER_DAYS,
                        0,
                        LongRange.between(0, A_CENTURY),
                        Importance.MEDIUM,
                        "Downsample after (days)",
                        "Days after its rollover at which a backing index is downsampled; 0 for never. It is read "
                                + "only then: a later correction of its times is a bad row. Needs a server with "
                                + "index lifecycle management; one without is told in the log and left as it is.")
                .choice(
                        DOWNSAMPLE_INTERVAL,
                        "1h",
                        Choice.of("15m", "30m", "1h", "1d"),
                        Importance.MEDIUM,
                        "Downsampling interval",
                        "What one downsampled value stands for: least, largest, sum and number of the values in it.")
                .number(
                        RETENTION_DAYS,
                        0,
                        LongRange.between(0, A_CENTURY),
                        Importance.LOW,
                        "Retention (days)",
                        "Days after its rollover at which a backing index is deleted; 0 keeps everything. Normal "
                                + "indices you delete yourself, as DELETE TABLE-2020.*.");
    }

    static void check(AbstractConfig config, Problems problems) {
        Ageing ageing = of(config);
        if (ageing.isNeeded() && SeriesRange.of(config).isFixed()) {
            for (String setting : List.of(DOWNSAMPLE_AFTER_DAYS, RETENTION_DAYS)) {
                if (config.getLong(setting) > 0) {
                    problems.add(setting, "expected 0 with " + SeriesRange.START + ": such a stream never rolls over");
                }
            }
        }
        boolean gone = ageing.retentionDays > 0 && ageing.retentionDays <= ageing.downsampleAfterDays;
        if (gone) {
            problems.add(RETENTION_DAYS, "expected more than " + DOWNSAMPLE_AFTER_DAYS + ", or 0");
        }
    }

    static Ageing of(AbstractConfig config) {
        return new Ageing(
                config.getLong(DOWNSAMPLE_AFTER_DAYS),
                config.getString(DOWNSAMPLE_INTERVAL),
                config.getLong(RETENTION_DAYS));
    }

    boolean isNeeded() {
        return downsampleAfterDays > 0 || retentionDays > 0;
    }
}

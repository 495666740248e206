package org.gridtally.connect.source.task;

import java.time.Duration;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.gridtally.connect.common.config.LongRange;

/** How often a source with nothing to read looks again. */
public final class PollConfig {
    /** Wait between two looks at an idle head-end. */
    public static final String INTERVAL_MS = "poll.interval.ms";

    private PollConfig() {}

    /** Adds the settings of this fragment. */
    public static ConfigDef define(ConfigDef def) {
        return def.define(
                INTERVAL_MS,
                ConfigDef.Type.LONG,
                100L,
                LongRange.between(1, 86_400_000),
                Importance.MEDIUM,
                "Milliseconds between two looks at a head-end or directory that had nothing new. "
                        + "A page that has a successor is followed at once.",
                "Polling",
                1,
                Width.SHORT,
                "Poll interval (ms)");
    }

    /** The interval. */
    public static Duration interval(AbstractConfig config) {
        return Duration.ofMillis(config.getLong(INTERVAL_MS));
    }
}

package org.gridtally.sink.task;

import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.gridtally.connect.common.config.LongRange;
import org.gridtally.sink.config.SettingGroup;

/** When a batch is written: whichever of the three limits is reached first, and always before offsets are committed. */
record BatchConfig(int maxRows, long maxBytes, long lingerMs) {
    static final String MAX_ROWS = "batch.max.rows";
    static final String MAX_BYTES = "batch.max.bytes";
    static final String LINGER_MS = "batch.linger.ms";

    static void define(ConfigDef def) {
        SettingGroup.of(def, "Batches")
                .number(
                        MAX_ROWS,
                        10_000,
                        LongRange.between(1, 1_000_000),
                        Importance.MEDIUM,
                        "Rows in a batch",
                        "Rows after which a batch is written. They are held in memory as the converter made them, "
                                + "about 2 kB each. A poll of the consumer brings 500 records at most unless "
                                + "consumer.override.max.poll.records says otherwise.")
                .number(
                        MAX_BYTES,
                        33_554_432,
                        LongRange.between(1_024, 1_073_741_824),
                        Importance.LOW,
                        "Bytes in a batch",
                        "Bytes, estimated from the texts in the rows, after which a batch is written.")
                .number(
                        LINGER_MS,
                        200,
                        LongRange.between(0, 3_600_000),
                        Importance.MEDIUM,
                        "Linger (ms)",
                        "Milliseconds after its first row at which a batch is written though it is not full; 0 "
                                + "writes what every poll of the consumer brought.");
    }

    static BatchConfig of(AbstractConfig config) {
        return new BatchConfig(
                config.getLong(MAX_ROWS).intValue(), config.getLong(MAX_BYTES), config.getLong(LINGER_MS));
    }
}

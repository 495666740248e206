package org.gridtally.sink.worker;

import java.math.BigDecimal;
import java.time.Instant;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import org.gridtally.sink.row.ReadingRecords;
import org.jspecify.annotations.Nullable;

/** Readings of one slot that differ in as little as a test wants. */
final class TiedReadings {
    static final long TIME = Instant.parse("2026-11-01T00:00:00Z").toEpochMilli();
    static final long VERSION = Instant.parse("2026-11-02T00:00:00Z").toEpochMilli();

    private static final Schema SCHEMA = ReadingRecords.schema()
            .field("head_end", Schema.OPTIONAL_STRING_SCHEMA)
            .build();

    private TiedReadings() {}

    /** A reading of a usage point, with the head-end that it came from, or none. */
    static SinkRecord of(String usagePoint, long version, String value, @Nullable String headEnd) {
        Struct reading = ReadingRecords.reading(SCHEMA, usagePoint, TIME, version)
                .put("value", new BigDecimal(value).setScale(6))
                .put("head_end", headEnd);
        return ReadingRecords.of(reading, 0);
    }
}

package org.gridtally.druid.sql;

import java.io.File;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.druid.data.input.InputRow;
import org.apache.druid.data.input.MapBasedInputRow;
import org.apache.druid.data.input.impl.DimensionsSpec;
import org.apache.druid.data.input.impl.LongDimensionSchema;
import org.apache.druid.data.input.impl.StringDimensionSchema;
import org.apache.druid.java.util.common.granularity.Granularities;
import org.apache.druid.query.aggregation.CountAggregatorFactory;
import org.apache.druid.segment.IndexBuilder;
import org.apache.druid.segment.QueryableIndex;
import org.apache.druid.segment.incremental.IncrementalIndexSchema;
import org.apache.druid.segment.writeout.OffHeapMemorySegmentWriteOutMediumFactory;
import org.apache.druid.sql.calcite.util.CalciteTests;
import org.gridtally.druid.outages.MeterOutagesAggregatorFactory;
import org.gridtally.druid.outages.OutageFields;
import org.gridtally.druid.slots.MeterSlotsAggregatorFactory;
import org.gridtally.druid.slots.RawFields;
import org.jspecify.annotations.Nullable;

/** A few meters on the spring day of Berlin, 2024-03-31, rolled up by hour and, for comparison, row by row; outages. */
final class MeterDataset {
    static final String ROLLED_UP = "meter_readings";
    static final String RAW = "raw_readings";
    static final String OUTAGES = "outage_reports";
    static final long DAY = Instant.parse("2024-03-30T23:00:00Z").toEpochMilli();
    static final long QUARTER = 900_000;

    private static final List<String> KEY = List.of("usage_point", "channel");
    private static final List<String> EVERYTHING =
            List.of("usage_point", "channel", "series", "reading_time", "value_micros", "version", "quality");

    private MeterDataset() {}

    /** m1 is complete, with a repeat and a correction; m2 lacks half the day; r1 is a register that rolls over. */
    private static List<InputRow> rows(List<String> dimensions) {
        List<InputRow> rows = new ArrayList<>();
        for (int i = 0; i < 92; i++) {
            rows.add(row(dimensions, "m1", "active", DAY + i * QUARTER, 250_000_000, 1, "VALID"));
            if (i < 46) {
                rows.add(row(dimensions, "m2", "active", DAY + i * QUARTER, 1_500_000, 1, "VALID"));
            }
        }
        rows.add(row(dimensions, "m1", "active", DAY, 250_000_000, 1, "VALID"));
        rows.add(row(dimensions, "m1", "active", DAY + 5 * QUARTER, 100_000_000, 2, "ESTIMATED"));
        rows.add(row(dimensions, "m2", "active", DAY + 50 * QUARTER, 0, 1, "MISSING"));
        rows.add(row(dimensions, "r1", "register", DAY, 99_990_000_000L, 1, "VALID"));
        rows.add(row(dimensions, "r1", "register", DAY + 4 * QUARTER, 15_000_000L, 1, "VALID"));
        return rows;
    }

    static QueryableIndex rolledUp(File folder) {
        return index(
                folder,
                KEY,
                new IncrementalIndexSchema.Builder()
                        .withQueryGranularity(Granularities.HOUR)
                        .withRollup(true)
                        .withMetrics(
                                MeterSlotsAggregatorFactory.ofRaw("slots", RawFields.DEFAULT),
                                new CountAggregatorFactory("row_count"))
                        .build());
    }

    static QueryableIndex raw(File folder) {
        return index(
                folder,
                EVERYTHING,
                new IncrementalIndexSchema.Builder()
                        .withRollup(false)
                        .withDimensionsSpec(DimensionsSpec.builder()
                                .setDimensions(List.of(
                                        new StringDimensionSchema("usage_point"),
                                        new StringDimensionSchema("channel"),
                                        new StringDimensionSchema("series"),
                                        new LongDimensionSchema("reading_time"),
                                        new LongDimensionSchema("value_micros"),
                                        new LongDimensionSchema("version"),
                                        new StringDimensionSchema("quality")))
                                .build())
                        .build());
    }

    /**
     * m1 was without supply for an hour, reported twice and once more in part, m2 for three minutes, m3 still is; of the
     * last one it is not known who.
     */
    static QueryableIndex outages(File folder) {
        long minute = 60_000;
        return index(
                folder,
                new IncrementalIndexSchema.Builder()
                        .withRollup(false)
                        .withDimensionsSpec(DimensionsSpec.builder()
                                .setDimensions(List.of(
                                        new StringDimensionSchema("usage_point"),
                                        new LongDimensionSchema("off"),
                                        new LongDimensionSchema("on")))
                                .build())
                        .withMetrics(MeterOutagesAggregatorFactory.ofReports(
                                "outages", new OutageFields("usage_point", "off", "on")))
                        .build(),
                List.of(
                        outage("m1", DAY, DAY + 60 * minute),
                        outage("m1", DAY, DAY + 60 * minute),
                        outage("m1", DAY + 30 * minute, DAY + 60 * minute),
                        outage("m2", DAY, DAY + 3 * minute),
                        outage("m3", DAY + 100 * minute, null),
                        outage(null, DAY, DAY + minute)));
    }

    private static InputRow outage(@Nullable String usagePoint, long off, @Nullable Long on) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("usage_point", usagePoint);
        fields.put("off", off);
        fields.put("on", on);
        return new MapBasedInputRow(off, List.of("usage_point", "off", "on"), fields);
    }

    private static QueryableIndex index(File folder, List<String> dimensions, IncrementalIndexSchema schema) {
        return index(folder, schema, rows(dimensions));
    }

    private static QueryableIndex index(File folder, IncrementalIndexSchema schema, List<InputRow> rows) {
        return IndexBuilder.create(CalciteTests.getJsonMapper())
                .tmpDir(folder)
                .segmentWriteOutMediumFactory(OffHeapMemorySegmentWriteOutMediumFactory.instance())
                .schema(schema)
                .rows(rows)
                .buildMMappedIndex();
    }

    private static InputRow row(
            List<String> dimensions,
            String usagePoint,
            String channel,
            long time,
            long micros,
            long version,
            String quality) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("usage_point", usagePoint);
        fields.put("channel", channel);
        fields.put("series", usagePoint + "|" + channel + "|s");
        fields.put("reading_time", time);
        fields.put("value_micros", micros);
        fields.put("version", version);
        fields.put("quality", quality);
        return new MapBasedInputRow(time, dimensions, fields);
    }
}

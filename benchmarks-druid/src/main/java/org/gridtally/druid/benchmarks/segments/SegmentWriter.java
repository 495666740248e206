package org.gridtally.druid.benchmarks.segments;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.druid.data.input.InputRow;
import org.apache.druid.java.util.common.Intervals;
import org.apache.druid.java.util.common.granularity.Granularities;
import org.apache.druid.segment.BaseProgressIndicator;
import org.apache.druid.segment.IndexSpec;
import org.apache.druid.segment.incremental.IncrementalIndex;
import org.apache.druid.segment.incremental.IncrementalIndexSchema;
import org.apache.druid.segment.incremental.IndexSizeExceededException;
import org.apache.druid.segment.incremental.OnheapIncrementalIndex;
import org.gridtally.druid.benchmarks.fleet.Fleet;
import org.gridtally.druid.benchmarks.fleet.MeterDay;
import org.joda.time.Interval;

/** Writes one segment: the rows of some meters over all days, through Druid's own in-memory index. */
final class SegmentWriter {
    private final Table table;
    private final Fleet fleet;

    SegmentWriter(Table table, Fleet fleet) {
        this.table = table;
        this.fleet = fleet;
    }

    void write(int fromMeter, int toMeter, Path folder) throws IOException {
        MeterDay readings = new MeterDay();
        try (IncrementalIndex index = index()) {
            for (int meter = fromMeter; meter < toMeter; meter++) {
                for (int day = 0; day < fleet.days(); day++) {
                    table.rows(meter, day, readings.fill(meter, day), row -> add(index, row));
                }
            }
            Interval interval = Intervals.utc(Fleet.START, Fleet.START + fleet.days() * Fleet.DAY);
            File target = folder.toFile();
            Druid.merger().persist(index, interval, target, IndexSpec.DEFAULT, new BaseProgressIndicator(), null);
        }
    }

    private IncrementalIndex index() {
        return new OnheapIncrementalIndex.Builder()
                .setIndexSchema(new IncrementalIndexSchema.Builder()
                        .withQueryGranularity(Granularities.NONE)
                        .withRollup(false)
                        .withMetrics(table.metrics())
                        .build())
                .setMaxRowCount(Integer.MAX_VALUE)
                .build();
    }

    private static void add(IncrementalIndex index, InputRow row) {
        try {
            if (index.add(row, true).hasParseException()) {
                throw new IllegalStateException("expected a row that Druid takes, found " + row);
            }
        } catch (IndexSizeExceededException e) {
            throw new IllegalStateException("expected an index without a limit of rows", e);
        }
    }
}

package org.gridtally.druid.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.druid.data.input.InputRow;
import org.apache.druid.java.util.common.FileUtils;
import org.apache.druid.java.util.common.granularity.Granularities;
import org.apache.druid.segment.IndexBuilder;
import org.apache.druid.segment.IndexSpec;
import org.apache.druid.segment.QueryableIndex;
import org.apache.druid.segment.column.ComplexColumn;
import org.apache.druid.segment.data.CompressionStrategy;
import org.apache.druid.segment.incremental.IncrementalIndexSchema;
import org.apache.druid.segment.writeout.OffHeapMemorySegmentWriteOutMediumFactory;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.slots.SlotsBuilder;
import org.gridtally.druid.GridtallyDruidModule;

/** Rows that go through rollup, several persists and a merge of segments come out as the oracle says. */
class SegmentRoundTripTest {
    @BeforeContainer
    static void register() {
        GridtallyDruidModule.registerSerde();
    }

    @Property(tries = 25)
    void whatWentInComesOut(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 300) int readings,
            @ForAll @IntRange(min = 5, max = 100) int rowsInMemory,
            @ForAll boolean compressed)
            throws IOException {
        List<InputRow> rows = new RandomReadings(seed).rows(readings);
        File folder = Files.createTempDirectory("segment").toFile();
        try (QueryableIndex index = index(folder, rows, rowsInMemory, compressed)) {
            assertThat(index.getNumRows()).isEqualTo(rolledUp(rows));
            SlotState once =
                    new Paths(MeterSlotsAggregatorFactory.ofRaw("s", RawFields.DEFAULT), new Random(seed)).heap(rows);
            SlotState stored = allRows(index);
            assertThat(SlowOracle.in(stored)).isEqualTo(SlowOracle.of(rows));
            assertThat(stored).isEqualTo(once == null ? SlotState.EMPTY : once);
        } finally {
            FileUtils.deleteDirectory(folder);
        }
    }

    private static QueryableIndex index(File folder, List<InputRow> rows, int rowsInMemory, boolean compressed) {
        IndexSpec.Builder spec = IndexSpec.builder();
        if (compressed) {
            spec.withComplexMetricCompression(CompressionStrategy.LZ4);
        }
        return IndexBuilder.create()
                .tmpDir(folder)
                .segmentWriteOutMediumFactory(OffHeapMemorySegmentWriteOutMediumFactory.instance())
                .schema(new IncrementalIndexSchema.Builder()
                        .withQueryGranularity(Granularities.HOUR)
                        .withRollup(true)
                        .withMetrics(MeterSlotsAggregatorFactory.ofRaw("slots", RawFields.DEFAULT))
                        .build())
                .indexSpec(spec.build())
                .intermediaryPersistSize(rowsInMemory)
                .rows(rows)
                .buildMMappedMergedIndex();
    }

    /** The number of rows that rollup by hour and usage point leaves. */
    private static int rolledUp(List<InputRow> rows) {
        Set<String> groups = new HashSet<>();
        for (InputRow row : rows) {
            groups.add(row.getRaw("usage_point") + "@" + row.getTimestampFromEpoch() / 3_600_000);
        }
        return groups.size();
    }

    private static SlotState allRows(QueryableIndex index) throws IOException {
        SlotsBuilder all = new SlotsBuilder();
        try (ComplexColumn column =
                (ComplexColumn) index.getColumnHolder("slots").getColumn()) {
            for (int row = 0; row < index.getNumRows(); row++) {
                SlotState state = (SlotState) column.getRowValue(row);
                if (state != null) {
                    all.merge(state);
                }
            }
        }
        return all.build();
    }
}

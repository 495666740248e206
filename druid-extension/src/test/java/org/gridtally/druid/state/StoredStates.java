package org.gridtally.druid.state;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.druid.data.input.InputRow;
import org.apache.druid.data.input.MapBasedInputRow;
import org.apache.druid.java.util.common.FileUtils;
import org.apache.druid.java.util.common.granularity.Granularities;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.segment.IndexBuilder;
import org.apache.druid.segment.IndexSpec;
import org.apache.druid.segment.QueryableIndex;
import org.apache.druid.segment.column.ComplexColumn;
import org.apache.druid.segment.column.StringUtf8DictionaryEncodedColumn;
import org.apache.druid.segment.data.CompressionStrategy;
import org.apache.druid.segment.incremental.IncrementalIndexSchema;
import org.apache.druid.segment.writeout.OffHeapMemorySegmentWriteOutMediumFactory;
import org.gridtally.druid.GridtallyDruidModule;
import org.jspecify.annotations.Nullable;

/**
 * Rows through rollup by group, several persists and a merge of segments, into a file and back. One segment takes many
 * groups, each of which is a case of its own, since writing it costs far more than a case does.
 */
public final class StoredStates {
    private static final String GROUP = "group";

    private StoredStates() {}

    /** A row of a group. */
    public static InputRow row(String group, Map<String, ? extends @Nullable Object> fields) {
        Map<String, Object> event = new HashMap<>(fields);
        event.put(GROUP, group);
        return new MapBasedInputRow(0L, List.of(GROUP), event);
    }

    /**
     * The stored state of each group.
     *
     * @param metric what is made of the rows of a group
     */
    public static Map<String, @Nullable Object> of(AggregatorFactory metric, List<InputRow> rows, Random random)
            throws IOException {
        GridtallyDruidModule.registerSerde();
        File folder = Files.createTempDirectory("segment").toFile();
        try (QueryableIndex index = index(folder, metric, rows, random)) {
            return states(index, metric.getName());
        } finally {
            FileUtils.deleteDirectory(folder);
        }
    }

    private static QueryableIndex index(File folder, AggregatorFactory metric, List<InputRow> rows, Random random) {
        IndexSpec.Builder spec = IndexSpec.builder();
        if (random.nextBoolean()) {
            spec.withComplexMetricCompression(CompressionStrategy.LZ4);
        }
        return IndexBuilder.create()
                .tmpDir(folder)
                .segmentWriteOutMediumFactory(OffHeapMemorySegmentWriteOutMediumFactory.instance())
                .schema(new IncrementalIndexSchema.Builder()
                        .withQueryGranularity(Granularities.ALL)
                        .withMinTimestamp(0)
                        .withRollup(true)
                        .withMetrics(metric)
                        .build())
                .indexSpec(spec.build())
                .intermediaryPersistSize(1 + rows.size() / (2 + random.nextInt(4)))
                .rows(rows)
                .buildMMappedMergedIndex();
    }

    private static Map<String, @Nullable Object> states(QueryableIndex index, String metric) throws IOException {
        Map<String, @Nullable Object> states = new HashMap<>();
        try (StringUtf8DictionaryEncodedColumn groups = (StringUtf8DictionaryEncodedColumn)
                        index.getColumnHolder(GROUP).getColumn();
                ComplexColumn column =
                        (ComplexColumn) index.getColumnHolder(metric).getColumn()) {
            for (int row = 0; row < index.getNumRows(); row++) {
                String group = groups.lookupName(groups.getSingleValueRow(row));
                if (states.containsKey(group)) {
                    throw new AssertionError("group " + group + ": expected one row after rollup, found more");
                }
                states.put(group, column.getRowValue(row));
            }
        }
        return states;
    }
}

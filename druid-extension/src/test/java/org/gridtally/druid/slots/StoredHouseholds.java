package org.gridtally.druid.slots;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.druid.data.input.InputRow;
import org.apache.druid.java.util.common.FileUtils;
import org.apache.druid.java.util.common.granularity.Granularities;
import org.apache.druid.segment.IndexBuilder;
import org.apache.druid.segment.QueryableIndex;
import org.apache.druid.segment.column.ComplexColumn;
import org.apache.druid.segment.column.DictionaryEncodedColumn;
import org.apache.druid.segment.incremental.IncrementalIndexSchema;
import org.apache.druid.segment.writeout.OffHeapMemorySegmentWriteOutMediumFactory;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.slots.SlotsBuilder;
import org.gridtally.druid.GridtallyDruidModule;

/** Many random households, written to one real segment and read back. */
final class StoredHouseholds {
    private static final int PERSISTS = 6;

    /** Says which households these are: a system property of this name brings them back. */
    static final String SEED = "gridtally.households.seed";

    private final long seed = Long.getLong(SEED, System.nanoTime());
    private final int count;
    private final Map<String, Map<String, SlotState>> states = new HashMap<>();

    StoredHouseholds(int count) {
        this.count = count;
        GridtallyDruidModule.registerSerde();
        try {
            File folder = Files.createTempDirectory("segment").toFile();
            try (QueryableIndex index = index(folder)) {
                read(index);
            } finally {
                FileUtils.deleteDirectory(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long seed() {
        return seed;
    }

    Household household(int number) {
        return new Household("h" + number, seed + number);
    }

    /** By channel, all rows of the segment merged. */
    Map<String, SlotState> stored(int number) {
        return states.getOrDefault("h" + number, Map.of());
    }

    /** The rows of all households in between one another, persisted several times and merged. */
    private QueryableIndex index(File folder) {
        List<InputRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            household(i).rows().values().forEach(rows::addAll);
        }
        Collections.shuffle(rows, new Random(seed));
        return IndexBuilder.create()
                .tmpDir(folder)
                .segmentWriteOutMediumFactory(OffHeapMemorySegmentWriteOutMediumFactory.instance())
                .schema(new IncrementalIndexSchema.Builder()
                        .withQueryGranularity(Granularities.DAY)
                        .withRollup(true)
                        .withMetrics(MeterSlotsAggregatorFactory.ofRaw("slots", RawFields.DEFAULT))
                        .build())
                .intermediaryPersistSize(rows.size() / PERSISTS + 1)
                .rows(rows)
                .buildMMappedMergedIndex();
    }

    private void read(QueryableIndex index) throws IOException {
        Map<String, Map<String, SlotsBuilder>> merged = new HashMap<>();
        try (ComplexColumn slots =
                        (ComplexColumn) index.getColumnHolder("slots").getColumn();
                DictionaryEncodedColumn<?> household = dimension(index, "household");
                DictionaryEncodedColumn<?> channel = dimension(index, "channel")) {
            for (int row = 0; row < index.getNumRows(); row++) {
                merged.computeIfAbsent(value(household, row), key -> new HashMap<>())
                        .computeIfAbsent(value(channel, row), key -> new SlotsBuilder())
                        .merge((SlotState) slots.getRowValue(row));
            }
        }
        merged.forEach((name, channels) -> {
            Map<String, SlotState> built = new HashMap<>();
            channels.forEach((key, builder) -> built.put(key, builder.build()));
            states.put(name, built);
        });
    }

    private static DictionaryEncodedColumn<?> dimension(QueryableIndex index, String name) {
        return (DictionaryEncodedColumn<?>) index.getColumnHolder(name).getColumn();
    }

    private static String value(DictionaryEncodedColumn<?> column, int row) {
        return String.valueOf(column.lookupName(column.getSingleValueRow(row)));
    }
}

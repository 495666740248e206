package org.gridtally.sink.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gridtally.sink.row.BadRow;
import org.gridtally.sink.row.ReadingRecords;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.RowReader;
import org.gridtally.sink.row.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HalvesTest {
    private static final RowReader READER = ReadingRecords.reader();

    /** Takes a batch whole or not at all, and does not say for which row. */
    private static final class Strict implements Store {
        private final Set<Long> refused;
        private final Set<Row> taken = new HashSet<>();

        private Strict(Set<Long> refused) {
            this.refused = refused;
        }

        @Override
        public void prepare(Table table) {}

        @Override
        public List<BadRow> write(List<Row> rows) throws BatchRefused {
            for (Row row : rows) {
                if (refused.contains(row.record().kafkaOffset())) {
                    throw new BatchRefused("no to " + row.record().kafkaOffset(), null);
                }
            }
            taken.addAll(rows);
            return List.of();
        }

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100, 1_001})
    void everyGoodRowIsWrittenAndEachBadOneHasItsReason(int size) throws StoreException {
        Set<Long> bad = new HashSet<>(List.of(0L, (long) size / 2, size - 1L));
        Strict store = new Strict(bad);
        List<Row> rows = new ArrayList<>(
                IntStream.range(0, size).mapToObj(HalvesTest::row).toList());

        List<BadRow> found = store.isolate(rows, new BatchRefused("no to 0", null));

        assertThat(found).hasSize(bad.size()).allMatch(each -> each.reason()
                .equals("no to " + each.record().kafkaOffset()));
        assertThat(store.taken).hasSize(size - bad.size());
    }

    private static Row row(int offset) {
        return READER.row(ReadingRecords.of(
                ReadingRecords.reading(ReadingRecords.schema().build(), "NMI" + offset, 0, 0), offset));
    }
}

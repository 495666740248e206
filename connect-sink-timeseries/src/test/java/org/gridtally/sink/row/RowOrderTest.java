package org.gridtally.sink.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.connect.data.Schema;
import org.gridtally.core.slots.CanonicalOrder;
import org.junit.jupiter.api.Test;

class RowOrderTest {
    private final RowReader reader = ReadingRecords.reader();
    private final Schema schema = ReadingRecords.schema().build();

    @Test
    void theOrderIsTheCanonicalOne() {
        Row older = row("NMI1", 0, 5);
        Row newer = row("NMI1", 0, 6);

        assertThat(RowOrder.compareOrder(newer, older))
                .isEqualTo(CanonicalOrder.compare(6, 9, 1_500_000, 5, 9, 1_500_000));
        assertThat(RowOrder.compareOrder(older, older)).isZero();
    }

    @Test
    void oneWinnerPerKeySortedByKeyWhateverTheOrder() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add(row("NMI" + i % 3, i % 4, i));
        }
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(rows, new Random(seed));

            List<Row> winners = RowOrder.winners(rows);

            assertThat(winners).hasSize(12).isSortedAccordingTo(RowOrder.BY_KEY);
            assertThat(winners).allMatch(row -> row.order(0) >= 48);
        }
    }

    private Row row(String usagePoint, long time, long version) {
        return reader.row(ReadingRecords.of(ReadingRecords.reading(schema, usagePoint, time, version), version));
    }
}

package org.gridtally.sink.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.gridtally.sink.row.ReadingRecords;
import org.gridtally.sink.row.RecordType;
import org.gridtally.sink.row.Row;
import org.gridtally.sink.row.RowReader;
import org.junit.jupiter.api.Test;

class SortableOrderTest {
    private static final long TIME = 1_767_225_600_000L;

    private final RowReader reader = ReadingRecords.reader();
    private final Schema schema = ReadingRecords.schema().build();

    @Test
    void timeComesFirstThenVersionQualityAndValue() {
        assertThat(SortableOrder.of(row(TIME, TIME + 1, "1.5", "VALID")))
                .isEqualTo("10000001767225600000-10000001767225600001-10000000000000000009-10000000000001500000")
                .hasSize(SortableOrder.length(RecordType.READING));
    }

    @Test
    void textsSortAsRowsDo() {
        String[] inOrder = {
            SortableOrder.of(row(TIME - 1, TIME + 9, "9", "VERIFIED")),
            SortableOrder.of(row(TIME, TIME, "9", "VERIFIED")),
            SortableOrder.of(row(TIME, TIME + 1, "9", "ESTIMATED")),
            SortableOrder.of(row(TIME, TIME + 1, "-2.5", "VALID")),
            SortableOrder.of(row(TIME, TIME + 1, "-0.000001", "VALID")),
            SortableOrder.of(row(TIME, TIME + 1, "0", "VALID")),
            SortableOrder.of(row(TIME, TIME + 1, "999999999999.999998", "VALID")),
            SortableOrder.of(row(TIME, TIME + 1, "999999999999.999999", "VALID")),
        };

        assertThat(inOrder).isSorted();
        assertThat(inOrder).doesNotHaveDuplicates();
    }

    private Row row(long time, long version, String value, String quality) {
        Struct reading = ReadingRecords.reading(schema, "NMI1", time, version)
                .put("value", new BigDecimal(value).setScale(6))
                .put("quality", quality);
        return reader.row(ReadingRecords.of(reading, 1));
    }
}

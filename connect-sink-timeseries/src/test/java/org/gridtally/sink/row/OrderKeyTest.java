package org.gridtally.sink.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.connect.data.Schema;
import org.junit.jupiter.api.Test;

class OrderKeyTest {
    private final Schema schema = ReadingRecords.schema().build();
    private final RowReader reader = ReadingRecords.reader();

    @Test
    void bytesCompareAsRowsDo() {
        List<Row> rows = new ArrayList<>();
        for (long version : new long[] {0, 255, 256, 1_767_225_600_000L}) {
            for (String quality : List.of("MISSING", "VALID")) {
                for (String value : List.of("-1000000.5", "-0.000001", "0", "0.000001", "7", "999999999999")) {
                    rows.add(row(version, quality, value));
                }
            }
        }
        for (Row one : rows) {
            for (Row other : rows) {
                int bytes = Arrays.compareUnsigned(OrderKey.of(one), OrderKey.of(other));
                assertThat(Integer.signum(bytes)).isEqualTo(Integer.signum(RowOrder.compareOrder(one, other)));
            }
        }
    }

    private Row row(long version, String quality, String value) {
        return reader.row(ReadingRecords.of(
                ReadingRecords.reading(schema, "x", 0, version)
                        .put("quality", quality)
                        .put("value", new BigDecimal(value).setScale(6)),
                0));
    }
}

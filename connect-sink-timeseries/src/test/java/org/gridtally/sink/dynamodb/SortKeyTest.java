package org.gridtally.sink.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridtally.sink.row.ReadingRecords;
import org.junit.jupiter.api.Test;

class SortKeyTest {
    private static final long NOON = 1_767_268_800_000L;

    @Test
    void aRangeOfTimeOfAChannelIsARangeOfKeys() {
        assertThat(key("E1", "S7", NOON)).isEqualTo("E1#2026-01-01T12:00:00.000Z#S7");
        assertThat(key("E1", "", NOON + 1)).isBetween("E1#2026-01-01", "E1#2026-01-02");
        assertThat(key("E1", "", NOON)).isLessThan(key("E1", "", NOON + 1));
    }

    @Test
    void noTwoRowsGetOneKey() {
        assertThat(key("a#b", "c", NOON)).isNotEqualTo(key("a", "b#c", NOON));
        assertThat(key("a%23b", "", NOON)).isNotEqualTo(key("a#b", "", NOON));
    }

    private static String key(String channel, String segment, long time) {
        var schema = ReadingRecords.schema().build();
        var reading = ReadingRecords.reading(schema, "NMI1", time, 1)
                .put("channel", channel)
                .put("segment", segment);
        return SortKey.of(ReadingRecords.reader().row(ReadingRecords.of(reading, 0)));
    }
}

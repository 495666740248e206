package org.gridtally.sink.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.connect.data.Schema;
import org.gridtally.sink.row.ReadingRecords;
import org.gridtally.sink.row.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesNameTest {
    private final Schema schema = ReadingRecords.schema().build();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"E1;'';E1", "E1;S7;E1|S7", "'';S7;|S7", "'';'';''", "E|1;'';E\\|1", "E;1|;E|1\\|", "E\\;S;E\\\\|S"
            })
    void noOtherSeriesHasIt(String channel, String segment, String name) {
        Row row = ReadingRecords.reader()
                .row(ReadingRecords.of(
                        ReadingRecords.reading(schema, "NMI1", 0, 0)
                                .put("channel", channel)
                                .put("segment", segment),
                        1));

        assertThat(SeriesName.of(row)).isEqualTo(name);
    }
}

package org.gridtally.sink.lineprotocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.gridtally.sink.row.ReadingRecords;
import org.gridtally.sink.row.Row;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final Schema SCHEMA = ReadingRecords.schema()
            .field("note", Schema.OPTIONAL_STRING_SCHEMA)
            .field("ok", Schema.OPTIONAL_BOOLEAN_SCHEMA)
            .field("volts", Schema.OPTIONAL_FLOAT64_SCHEMA)
            .field(
                    "details",
                    SchemaBuilder.map(Schema.STRING_SCHEMA, Schema.STRING_SCHEMA)
                            .optional()
                            .build())
            .build();

    private final Struct reading = ReadingRecords.reading(SCHEMA, "u 1", 1_000, 2_000)
            .put("note", "a \"note\"")
            .put("ok", true)
            .put("volts", 230.5)
            .put("details", Map.of("b", "2", "a", "1"));

    @Test
    void inInfluxDbTheKeyIsTagsSortedByName() {
        assertThat(line(Dialect.INFLUXDB, reading.put("segment", "s,1")))
                .isEqualTo("meter_readings,channel=E1,segment=s\\,1,usage_point=u\\ 1 "
                        + "version=2000i,quality_rank=9i,value=1.5,quality=\"VALID\",note=\"a \\\"note\\\"\",ok=t,"
                        + "volts=230.5,details=\"{\\\"a\\\":\\\"1\\\",\\\"b\\\":\\\"2\\\"}\" 1000");
    }

    @Test
    void anEmptyTextIsNoTag() {
        assertThat(line(Dialect.INFLUXDB, reading)).startsWith("meter_readings,channel=E1,usage_point=u\\ 1 version=");
    }

    @Test
    void inQuestDbEveryColumnIsAFieldAndDecimalsAreExact() {
        assertThat(line(Dialect.QUESTDB, reading))
                .isEqualTo("meter_readings usage_point=\"u 1\",channel=\"E1\",segment=\"\",version=2000000t,"
                        + "quality_rank=9i,value=1.5d,quality=\"VALID\",note=\"a \\\"note\\\"\",ok=t,volts=230.5,"
                        + "details=\"{\\\"a\\\":\\\"1\\\",\\\"b\\\":\\\"2\\\"}\" 1000");
    }

    @Test
    void eachLineIsOneRow() {
        Lines lines = new Lines(Dialect.INFLUXDB);
        for (int i = 0; i < 3_000; i++) {
            Row row = row(ReadingRecords.reading(SCHEMA, "u" + i, i, 0));
            lines.know(row.table());
            lines.add(row);
        }

        assertThat(lines.rows()).hasSize(3_000);
        assertThat(lines.text(0)).contains("usage_point=u0 ").doesNotContain("\n");
        assertThat(lines.text(2_999)).contains("usage_point=u2999 ").endsWith(" 2999");
    }

    private static String line(Dialect dialect, Struct reading) {
        Lines lines = new Lines(dialect);
        Row row = row(reading);
        lines.know(row.table());
        lines.add(row);
        return lines.text(0);
    }

    private static Row row(Struct reading) {
        return ReadingRecords.reader().row(ReadingRecords.of(reading, 0));
    }
}

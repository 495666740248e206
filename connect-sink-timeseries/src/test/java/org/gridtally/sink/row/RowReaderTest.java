package org.gridtally.sink.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Date;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.gridtally.core.Quality;
import org.junit.jupiter.api.Test;

@SuppressWarnings("JavaUtilDate")
class RowReaderTest {
    private static final long TIME = 1_767_225_600_000L;

    private final Schema schema = ReadingRecords.schema().build();

    @Test
    void aRowHasTheKeyFirstThenTheOrder() {
        Row row = read(ReadingRecords.reading(schema, "NMI1", TIME, TIME + 1));

        assertThat(row.table().name()).isEqualTo("meter_readings");
        assertThat(row.table().key())
                .extracting(Column::name)
                .containsExactly("usage_point", "channel", "segment", "reading_time");
        assertThat(row.table().order()).extracting(Column::name).containsExactly("version", "quality_rank", "value");
        assertThat(row.text(0)).isEqualTo("NMI1");
        assertThat(row.time()).isEqualTo(TIME);
        assertThat(row.order(0)).isEqualTo(TIME + 1);
        assertThat(row.order(1)).isEqualTo(Quality.VALID.rank());
        assertThat(row.order(2)).isEqualTo(1_500_000);
    }

    @Test
    void aFieldThatTheTypeDoesNotNameBecomesAColumnAtTheEnd() {
        RowReader reader = ReadingRecords.reader();
        Row before = reader.row(ReadingRecords.of(ReadingRecords.reading(schema, "NMI1", TIME, TIME), 1));
        Schema wider = ReadingRecords.schema()
                .field("region", Schema.OPTIONAL_STRING_SCHEMA)
                .build();
        Row after = reader.row(ReadingRecords.of(
                ReadingRecords.reading(wider, "NMI1", TIME, TIME).put("region", "north"), 2));

        int column = after.table().indexOf("region");
        assertThat(column).isEqualTo(before.table().columns().size());
        assertThat(after.value(column)).isEqualTo("north");
        assertThat(before.value(column)).isNull();
    }

    @Test
    void aDoubleIsTakenAsADecimalAndNothingThatIsNoNumber() {
        Schema doubles = valueAs(Schema.FLOAT64_SCHEMA);
        Struct good = withValue(doubles, 0.1);

        assertThat(read(good).value(6)).isEqualTo(new BigDecimal("0.100000"));
        refuses(withValue(doubles, Double.NaN), "value: expected a finite number, found NaN");
        refuses(withValue(doubles, 1e18), "value: expected a magnitude below 10^12");
    }

    @Test
    void everyFaultNamesTheField() {
        Schema texts = valueAs(Schema.STRING_SCHEMA);
        refuses(withValue(texts, "1.5"), "value: expected a field of type DECIMAL, found one of type STRING");
        Struct late = ReadingRecords.reading(schema, "NMI1", TIME, TIME)
                .put("reading_time", new Date(Long.MAX_VALUE / 2_000));
        refuses(late, "reading_time: expected a time from 1970-01-01T00:00:00Z to before 2200-01-01T00:00:00Z");
        Struct quality = ReadingRecords.reading(schema, "NMI1", TIME, TIME).put("quality", "GOOD");
        refuses(quality, "quality: expected a quality such as VALID or ESTIMATED, found GOOD");
        Schema other = SchemaBuilder.struct()
                .name("x.Order")
                .field("a", Schema.STRING_SCHEMA)
                .build();
        refuses(new Struct(other).put("a", "b"), "schema of the value: expected MeterReading, UsageWindow");
    }

    @Test
    void aPlainKeyDeletesTheUsagePointAndAStructWhatItNames() {
        RowReader reader = ReadingRecords.reader();
        Schema key = SchemaBuilder.struct()
                .field("usage_point", Schema.STRING_SCHEMA)
                .field("channel", Schema.STRING_SCHEMA)
                .build();

        assertThat(reader.deletion(ReadingRecords.tombstone("NMI1")).key()).isEqualTo(Map.of("usage_point", "NMI1"));
        assertThat(reader.deletion(ReadingRecords.tombstone(
                                new Struct(key).put("usage_point", "NMI1").put("channel", "E1")))
                        .key())
                .isEqualTo(Map.of("usage_point", "NMI1", "channel", "E1"));
        assertThatThrownBy(() -> reader.deletion(ReadingRecords.tombstone(null)))
                .isInstanceOf(BadRowException.class)
                .hasMessageContaining("key of the tombstone");
    }

    @Test
    void tableNamesFollowTheTemplate() {
        RowReader reader =
                ReadingRecords.reader("table.name.template", "m \"${topic}\"", "table.name.normalize", "false");

        Row row = reader.row(ReadingRecords.of(ReadingRecords.reading(schema, "NMI1", TIME, TIME), 1));

        assertThat(row.table().name()).isEqualTo("m \"meter.readings\"");
    }

    private static Schema valueAs(Schema type) {
        SchemaBuilder builder = SchemaBuilder.struct().name("MeterReading");
        ReadingRecords.schema()
                .fields()
                .forEach(field -> builder.field(field.name(), field.name().equals("value") ? type : field.schema()));
        return builder.build();
    }

    private static Struct withValue(Schema schema, Object value) {
        Struct struct = new Struct(schema);
        Schema plain = ReadingRecords.schema().build();
        Struct reading = ReadingRecords.reading(plain, "NMI1", TIME, TIME);
        schema.fields()
                .forEach(field ->
                        struct.put(field.name(), field.name().equals("value") ? value : reading.get(field.name())));
        return struct;
    }

    private static Row read(Struct value) {
        return ReadingRecords.reader().row(ReadingRecords.of(value, 1));
    }

    private static void refuses(Struct value, String message) {
        assertThatThrownBy(() -> read(value))
                .isInstanceOf(BadRowException.class)
                .hasMessageContaining(message);
    }
}

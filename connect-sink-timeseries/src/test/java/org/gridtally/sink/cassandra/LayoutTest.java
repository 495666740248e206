package org.gridtally.sink.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gridtally.sink.row.RecordType;
import org.gridtally.sink.row.Table;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static final CassandraConfig FOR_EVER = new CassandraConfig("meters", Bucket.MONTH, 0, 1, "");

    @Test
    void readingsAreSortedByChannelAndTime() {
        assertThat(layout(RecordType.READING, FOR_EVER).createTable())
                .isEqualTo("CREATE TABLE IF NOT EXISTS meters.t (usage_point text, month date, channel text, "
                        + "reading_time timestamp, segment text, reading frozen<t_reading>, "
                        + "PRIMARY KEY ((usage_point, month), channel, reading_time, segment))");
    }

    @Test
    void allOthersAreSortedByTime() {
        assertThat(layout(RecordType.ALARM, FOR_EVER).createTable())
                .contains("PRIMARY KEY ((usage_point, month), reading_time, channel, rule))");
        assertThat(layout(RecordType.EVENT, FOR_EVER).createTable())
                .contains("PRIMARY KEY ((usage_point, month), event_time, event_type))");
        assertThat(layout(RecordType.USAGE_WINDOW, FOR_EVER).createTable())
                .contains("PRIMARY KEY ((usage_point, month), window_start))");
    }

    @Test
    void optionsAndTtlAreThoseOfTheConfiguration() {
        CassandraConfig config = new CassandraConfig("meters", Bucket.DAY, 86_400, 1, "gc_grace_seconds = 3600");
        Layout layout = layout(RecordType.USAGE_WINDOW, config);

        assertThat(layout.createTable()).contains("(usage_point, day)").endsWith(" WITH gc_grace_seconds = 3600");
        assertThat(layout.insert())
                .isEqualTo("INSERT INTO meters.t (usage_point, day, window_start, usage) VALUES (?, ?, ?, ?) "
                        + "USING TIMESTAMP ? AND TTL 86400");
    }

    @Test
    void namesAreQuotedWhereTheyMustBe() {
        Table upper = new Table("Upper", RecordType.READING, RecordType.READING.columns());

        assertThat(new Layout(FOR_EVER, upper).createType())
                .startsWith("CREATE TYPE IF NOT EXISTS meters.\"Upper_reading\" (canonical_order blob, ");
    }

    @Test
    void bucketsBeginWithTheirFirstDay() {
        long time = Instant.parse("2026-02-28T23:59:59.999Z").toEpochMilli();
        List<Long> days = List.of(Bucket.DAY.firstDay(time), Bucket.MONTH.firstDay(time), Bucket.MONTH.firstDay(-1));

        assertThat(days)
                .containsExactly(
                        LocalDate.parse("2026-02-28").toEpochDay(),
                        LocalDate.parse("2026-02-01").toEpochDay(),
                        LocalDate.parse("1969-12-01").toEpochDay());
    }

    private static Layout layout(RecordType type, CassandraConfig config) {
        return new Layout(config, new Table("t", type, type.columns()));
    }
}

package org.gridtally.connect.source.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.gridtally.avro.Commodity;
import org.gridtally.avro.FlowDirection;
import org.gridtally.avro.MeasuredQuantity;
import org.gridtally.avro.Unit;
import org.gridtally.connect.source.reading.DeadLetter;
import org.gridtally.connect.source.reading.Measurand;
import org.gridtally.connect.source.reading.MeterEvent;
import org.gridtally.connect.source.reading.Reading;
import org.gridtally.connect.source.reading.Series;
import org.gridtally.core.Quality;
import org.junit.jupiter.api.Test;

/** Which records a page becomes. */
class PageRecordsTest {
    private static final TargetConfig TARGET = new TargetConfig("north", "r", "e", "d");
    private static final Position FROM = Position.START.with("at", 1);
    private static final Position NEXT = Position.START.with("at", 2);

    @Test
    void eachThingGoesToItsTopicUnderItsKey() {
        List<SourceRecord> records = new PageRecords(TARGET).of(page(List.of(reading(7L)), letter(null)));

        assertThat(records).extracting(SourceRecord::topic).containsExactly("r", "e", "d");
        assertThat(records).extracting(SourceRecord::key).containsExactly("UP1", "UP2", "file.csv");
        assertThat(records).allSatisfy(record -> {
            assertThat(record.keySchema()).isEqualTo(Schema.STRING_SCHEMA);
            assertThat(record.timestamp()).isEqualTo(99L);
            assertThat(((Struct) record.value()).getString("head_end")).isEqualTo("north");
        });
    }

    @Test
    void aDeadLetterWithUsagePointIsKeyedByIt() {
        assertThat(new PageRecords(TARGET)
                        .of(page(List.of(), letter("UP3")))
                        .get(1)
                        .key())
                .isEqualTo("UP3");
    }

    @Test
    void headersTellWhereARecordCameFrom() {
        List<SourceRecord> records =
                new PageRecords(TARGET).of(page(List.of(reading(7L), reading(null)), letter(null)));

        assertThat(records.get(0).headers().lastWithName("gridtally.head_end").value())
                .isEqualTo("north");
        assertThat(records.get(0).headers().lastWithName("gridtally.origin").value())
                .isEqualTo("file.csv");
        assertThat(records.get(0).headers().lastWithName("gridtally.line").value())
                .isEqualTo(7L);
        assertThat(records.get(1).headers().lastWithName("gridtally.line")).isNull();
    }

    @Test
    void onlyTheLastRecordCarriesThePositionBehindThePage() {
        List<SourceRecord> records = new PageRecords(TARGET).of(page(List.of(reading(1L), reading(2L)), letter(null)));

        assertThat(records.subList(0, 3))
                .allSatisfy(record -> assertThat(at(record)).isEqualTo(1L));
        assertThat(at(records.get(3))).isEqualTo(2L);
    }

    private static Object at(SourceRecord record) {
        return record.sourceOffset().get("at");
    }

    private static Page page(List<Reading> readings, DeadLetter letter) {
        MeterEvent event = new MeterEvent("UP2", null, 1, "3.12.0.257", null, null, null, 2, Map.of(), null);
        return new Page(
                Partition.of("north", "file", "file.csv"),
                "file.csv",
                99,
                FROM,
                readings,
                List.of(event),
                List.of(letter),
                NEXT);
    }

    private static DeadLetter letter(String usagePoint) {
        return new DeadLetter(3L, usagePoint, null, null, null, null, "Not a reading.", "x");
    }

    private static Reading reading(Long line) {
        Measurand energy =
                Measurand.interval(Commodity.ELECTRICITY, FlowDirection.FORWARD, MeasuredQuantity.ENERGY, Unit.Wh, 900);
        return new Reading(new Series("UP1", null, "", "E1"), energy, 0, 1, Quality.VALID, null, 1, null, line);
    }
}

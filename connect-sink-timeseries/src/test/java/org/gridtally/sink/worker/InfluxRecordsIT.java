package org.gridtally.sink.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import org.gridtally.sink.row.FurtherRecords;
import org.gridtally.sink.row.ReadingRecords;
import org.gridtally.sink.store.SchemaEvolution;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.task.LoneStore;
import org.gridtally.testkit.TestInfluxDb;
import org.gridtally.testkit.WithServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people find in InfluxDB. */
@WithServers
class InfluxRecordsIT {
    private static final long TIME = 1_767_225_600_000L;

    private final TestInfluxDb influxDb;

    InfluxRecordsIT(TestInfluxDb influxDb) {
        this.influxDb = influxDb;
    }

    @Test
    void alarmsByVersionAndUsageByOffset() throws StoreException {
        try (LoneStore alarms = open("ifx_alarms");
                LoneStore usage = open("ifx_usage")) {
            alarms.write(
                    of(FurtherRecords.alarm("NMI1", "OVER_DEMAND", TIME, TIME + 2, "101"), 1),
                    of(FurtherRecords.alarm("NMI1", "OVER_DEMAND", TIME, TIME + 1, "150"), 2),
                    of(FurtherRecords.alarm("NMI1", "OVER_DEMAND", TIME, TIME + 2, "102"), 3));
            usage.write(
                    of(FurtherRecords.usage("NMI1", TIME, "1500"), 7),
                    of(FurtherRecords.usage("NMI1", TIME, "1400"), 8),
                    of(FurtherRecords.usage("NMI1", TIME, "1300"), 6));
        }

        assertThat(values("SELECT observed FROM ifx_alarms").toString()).isEqualTo("[[" + TIME + ",102]]");
        assertThat(values("SELECT delivered_wh, slots FROM ifx_usage").toString())
                .isEqualTo("[[" + TIME + ",1400,4]]");
    }

    @Test
    void eventsWithTheirDetails() throws StoreException {
        try (LoneStore events = open("ifx_events")) {
            events.write(of(FurtherRecords.event("NMI1", "3.26.0.85", TIME, TIME, "lost \"power\", street\\3"), 1));
        }

        assertThat(values("SELECT reason, details FROM ifx_events WHERE event_type = '3.26.0.85'")
                        .toString())
                .isEqualTo("[[" + TIME + ",\"lost \\\"power\\\", street\\\\3\",\"{\\\"phase\\\":\\\"L1\\\"}\"]]");
    }

    @Test
    void tiesOfTwoTasksInTurnEndWithTheLargestValue() throws StoreException {
        try (LoneStore one = open("ifx_ties");
                LoneStore other = open("ifx_ties")) {
            for (int value : new int[] {5, 9, 3, 9, 7, 11, 2}) {
                one.write(reading(1, value, 900));
                other.write(reading(1, value - 1, 900));
            }
        }

        assertThat(values("SELECT value FROM ifx_ties").toString()).isEqualTo("[[" + TIME + ",11]]");
    }

    @Test
    void aCorrectionThatHoldsLessLeavesNothingOfTheOldPoint() throws StoreException {
        try (LoneStore store = open("ifx_less")) {
            store.write(reading(1, 5, 900), reading(2, 6, null));
        }

        assertThat(values("SELECT value, interval_seconds FROM ifx_less").toString())
                .isEqualTo("[[" + TIME + ",6,null]]");
    }

    @Test
    void aTombstoneTakesAwayAUsagePoint() throws StoreException {
        try (LoneStore store = open("ifx_deleted")) {
            store.write(reading(1, 5, 900));
            store.delete(ReadingRecords.tombstone("it's another"));
            assertThat(values("SELECT value FROM ifx_deleted")).hasSize(1);
            store.delete(ReadingRecords.tombstone("NMI1"));
        }

        assertThat(values("SELECT value FROM ifx_deleted")).isEmpty();
    }

    private LoneStore open(String measurement) {
        return new LoneStore(
                new InfluxMeasurement(influxDb, measurement).settings(),
                SchemaEvolution.ADD,
                "table.name.template",
                measurement);
    }

    private JsonNode values(String query) {
        return new InfluxMeasurement(influxDb, "any").query(query).at("/series/0/values");
    }

    private static SinkRecord reading(long version, int value, @Nullable Integer interval) {
        Schema schema = ReadingRecords.schema()
                .field("interval_seconds", Schema.OPTIONAL_INT32_SCHEMA)
                .build();
        return of(
                ReadingRecords.reading(schema, "NMI1", TIME, TIME + version)
                        .put("value", BigDecimal.valueOf(value).setScale(6))
                        .put("interval_seconds", interval),
                version);
    }

    private static SinkRecord of(Struct value, long offset) {
        return ReadingRecords.of(value, offset);
    }
}

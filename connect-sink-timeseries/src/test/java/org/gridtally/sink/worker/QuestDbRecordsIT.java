package org.gridtally.sink.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import org.gridtally.sink.row.FurtherRecords;
import org.gridtally.sink.row.ReadingRecords;
import org.gridtally.sink.store.SchemaEvolution;
import org.gridtally.sink.store.StoreException;
import org.gridtally.sink.store.TransientFailure;
import org.gridtally.sink.store.UnfitTableException;
import org.gridtally.sink.task.LoneStore;
import org.gridtally.testkit.TestQuestDb;
import org.gridtally.testkit.WithServers;
import org.junit.jupiter.api.Test;

/** What people find in QuestDB. */
@WithServers
class QuestDbRecordsIT {
    private static final long TIME = 1_767_225_600_000L;

    private final TestQuestDb questDb;

    QuestDbRecordsIT(TestQuestDb questDb) {
        this.questDb = questDb;
    }

    @Test
    void alarmsByVersionAndUsageByOffset() throws StoreException {
        try (LoneStore alarms = open("qdb_alarms");
                LoneStore usage = open("qdb_usage")) {
            alarms.write(
                    of(FurtherRecords.alarm("NMI1", "OVER_DEMAND", TIME, TIME + 2, "101"), 1),
                    of(FurtherRecords.alarm("NMI1", "OVER_DEMAND", TIME, TIME + 1, "150"), 2),
                    of(FurtherRecords.alarm("NMI1", "OVER_DEMAND", TIME, TIME + 2, "102"), 3));
            usage.write(
                    of(FurtherRecords.usage("NMI1", TIME, "1500"), 7),
                    of(FurtherRecords.usage("NMI1", TIME, "1400"), 8),
                    of(FurtherRecords.usage("NMI1", TIME, "1300"), 6));
        }

        assertThat(rows("qdb_alarms", "observed")).isEqualTo("[[\"102.000000\"]]");
        assertThat(rows("qdb_usage", "delivered_wh, slots")).isEqualTo("[[\"1400.000000\",4]]");
    }

    @Test
    void eventsWithTheirDetails() throws StoreException {
        try (LoneStore events = open("qdb_events")) {
            events.write(of(FurtherRecords.event("NMI1", "3.26.0.85", TIME, TIME, "lost \"power\",\nstreet\\3"), 1));
        }

        assertThat(rows("qdb_events", "reason, details"))
                .isEqualTo("[[\"lost \\\"power\\\",\\nstreet\\\\3\",\"{\\\"phase\\\":\\\"L1\\\"}\"]]");
    }

    @Test
    void tiesOfTwoTasksEndWithTheLargestValueAndARepeatAddsNothing() throws StoreException {
        try (LoneStore one = open("qdb_ties");
                LoneStore other = open("qdb_ties")) {
            for (int value : new int[] {5, 9, 3, 9, 7, 11, 2}) {
                one.write(reading(value));
                other.write(reading(value - 1));
            }
        }

        assertThat(rows("qdb_ties", "value")).isEqualTo("[[\"11.000000\"]]");
        // Of 5 9 3 9 7 11 2 and 4 8 2 8 6 10 1 each value once.
        assertThat(new QuestDbTable(questDb, "qdb_ties")
                        .sql("SELECT count() FROM qdb_ties")
                        .at("/dataset/0/0")
                        .asInt())
                .isEqualTo(11);
    }

    @Test
    void aNewFieldIsAColumnOfTableAndView() throws StoreException {
        Schema wider = ReadingRecords.schema()
                .field("region", Schema.OPTIONAL_STRING_SCHEMA)
                .build();
        try (LoneStore store = open("qdb_wider")) {
            store.write(reading(1));
            SinkRecord north =
                    of(ReadingRecords.reading(wider, "NMI1", TIME, TIME + 1).put("region", "north"), 2);
            // A task tries again by itself.
            await().ignoreExceptionsInstanceOf(TransientFailure.class).untilAsserted(() -> store.write(north));
        }

        assertThat(rows("qdb_wider", "region")).isEqualTo("[[\"north\"]]");
    }

    @Test
    void aTableThatTellsDuplicatesByTheKeyAloneIsRefused() {
        new QuestDbTable(questDb, "any")
                .sql(
                        "CREATE TABLE qdb_unfit (usage_point SYMBOL, channel SYMBOL, segment VARCHAR, reading_time TIMESTAMP) "
                                + "TIMESTAMP(reading_time) PARTITION BY DAY WAL DEDUP UPSERT KEYS(reading_time, usage_point)");
        try (LoneStore store = open("qdb_unfit")) {
            assertThatThrownBy(() -> store.write(reading(1)))
                    .isInstanceOf(UnfitTableException.class)
                    .hasMessageContaining("expected DEDUP UPSERT KEYS(usage_point, channel, segment, reading_time, ");
        }
    }

    private LoneStore open(String table) {
        return new LoneStore(
                new QuestDbTable(questDb, table).settings(), SchemaEvolution.ADD, "table.name.template", table);
    }

    /** Of the view, once the table holds everything. */
    private String rows(String table, String columns) {
        QuestDbTable questDbTable = new QuestDbTable(questDb, table);
        questDbTable.awaitApplied();
        return questDbTable
                .sql("SELECT " + columns + " FROM " + table + "_canonical")
                .path("dataset")
                .toString();
    }

    private static SinkRecord reading(int value) {
        return of(
                ReadingRecords.reading(ReadingRecords.schema().build(), "NMI1", TIME, TIME)
                        .put("value", BigDecimal.valueOf(value).setScale(6)),
                1);
    }

    private static SinkRecord of(Struct value, long offset) {
        return ReadingRecords.of(value, offset);
    }
}

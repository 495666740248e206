package org.gridtally.sink.worker;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.gridtally.testkit.TestQuestDb;
import org.gridtally.testkit.WithServers;
import org.junit.jupiter.api.Test;

/** Into a table of the operator's own, whose values are narrower than the records': QuestDB names the line at fault. */
@WithServers
class QuestDbBadRowsIT {
    private static final String NARROW =
            """
            CREATE TABLE bad_readings (usage_point SYMBOL, channel SYMBOL, segment VARCHAR, reading_time TIMESTAMP,
            "version" TIMESTAMP, quality_rank INT, value DECIMAL(9,6), quality SYMBOL)
            TIMESTAMP(reading_time) PARTITION BY MONTH WAL
            DEDUP UPSERT KEYS(reading_time, usage_point, channel, segment, "version", quality_rank, value)""";

    @Test
    void onlyBadRowsBecomeDeadLetters(TestQuestDb questDb) throws IOException {
        QuestDbTable table = new QuestDbTable(questDb, "bad_readings");
        table.sql(NARROW);

        BadRowsScenario.run(
                table,
                "bad.readings",
                Map.of(BadRows.TOO_LARGE, "column: value; line protocol value: 123456"),
                List.of(BadRows.ZERO_CHARACTER, BadRows.longText(20_000), "ends with \\"));
    }
}

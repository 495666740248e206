package org.gridtally.sink.worker;

import org.gridtally.testkit.TestQuestDb;
import org.junit.jupiter.api.Test;

class QuestDbOutageIT {
    @Test
    void waitsForTheStoreToComeBack() throws InterruptedException {
        try (TestQuestDb questDb = TestQuestDb.embedded()) {
            OutageScenario.run(questDb, new QuestDbTable(questDb, "outage_readings"), "outage.readings");
        }
    }
}

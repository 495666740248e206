package org.gridtally.sink.worker;

import org.gridtally.testkit.TestQuestDb;
import org.gridtally.testkit.WithServers;
import org.junit.jupiter.api.Test;

@WithServers
class QuestDbSinkIT {
    @Test
    void holdsTheCanonicalReadingsThroughKillsAndAReplay(TestQuestDb questDb) {
        CanonicalScenario.run(new QuestDbTable(questDb, "canonical_readings"), "canonical.readings");
    }
}

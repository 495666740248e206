package org.gridtally.sink.worker;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.gridtally.testkit.TestDynamoDb;
import org.gridtally.testkit.WithServers;
import org.junit.jupiter.api.Test;

/** What every store must show, with DynamoDB Local. */
@WithServers
class DynamoDbSinkIT {
    @Test
    void holdsTheCanonicalReadingsThroughKillsAndAReplay(TestDynamoDb dynamoDb) {
        try (DynamoDbTable table = new DynamoDbTable(dynamoDb, "canonical_readings")) {
            CanonicalScenario.run(table, "canonical.readings");
        }
    }

    @Test
    void onlyBadRowsBecomeDeadLetters(TestDynamoDb dynamoDb) throws IOException {
        Map<String, String> refused = Map.of("", "DynamoDB: ", BadRows.longText(2_100), "DynamoDB: ");

        try (DynamoDbTable table = new DynamoDbTable(dynamoDb, "bad_readings")) {
            BadRowsScenario.run(table, "bad.readings", refused, List.of(BadRows.ZERO_CHARACTER));
        }
    }

    @Test
    void waitsForTheStoreToComeBack() throws InterruptedException {
        try (TestDynamoDb own = TestDynamoDb.embedded();
                DynamoDbTable table = new DynamoDbTable(own, "outage_readings")) {
            OutageScenario.run(own, table, "outage.readings");
        }
    }
}

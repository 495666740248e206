package org.gridtally.sink.worker;

import org.gridtally.testkit.TestPostgres;
import org.junit.jupiter.api.Test;

class PostgresOutageIT {
    @Test
    void waitsForTheStoreToComeBack() throws InterruptedException {
        try (TestPostgres postgres = TestPostgres.embedded()) {
            OutageScenario.run(postgres, new PostgresTable(postgres, "outage_readings"), "outage.readings");
        }
    }
}

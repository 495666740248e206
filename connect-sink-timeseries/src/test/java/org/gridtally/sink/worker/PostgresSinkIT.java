package org.gridtally.sink.worker;

import org.gridtally.testkit.TestPostgres;
import org.gridtally.testkit.WithServers;
import org.junit.jupiter.api.Test;

@WithServers
class PostgresSinkIT {
    @Test
    void holdsTheCanonicalReadingsThroughKillsAndAReplay(TestPostgres postgres) {
        CanonicalScenario.run(new PostgresTable(postgres, "canonical_readings"), "canonical.readings");
    }
}

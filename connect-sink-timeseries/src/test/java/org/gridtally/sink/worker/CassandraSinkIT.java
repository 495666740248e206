package org.gridtally.sink.worker;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.gridtally.testkit.TestCassandra;
import org.gridtally.testkit.WithServers;
import org.junit.jupiter.api.Test;

/** What every store must show, with Cassandra. */
@WithServers
class CassandraSinkIT {
    @Test
    void holdsTheCanonicalReadingsThroughKillsAndAReplay(TestCassandra cassandra) {
        try (CassandraTable table = new CassandraTable(cassandra, "canonical_readings")) {
            CanonicalScenario.run(table, "canonical.readings");
        }
    }

    @Test
    void onlyBadRowsBecomeDeadLetters(TestCassandra cassandra) throws IOException {
        Map<String, String> refused = Map.of(BadRows.longText(70_000), "Cassandra: Key length of");

        try (CassandraTable table = new CassandraTable(cassandra, "bad_readings")) {
            BadRowsScenario.run(table, "bad.readings", refused, List.of(BadRows.ZERO_CHARACTER));
        }
    }

    @Test
    void waitsForTheStoreToComeBack() throws InterruptedException {
        try (TestCassandra own = TestCassandra.embedded();
                CassandraTable table = new CassandraTable(own, "outage_readings")) {
            OutageScenario.run(own, table, "outage.readings");
        }
    }
}

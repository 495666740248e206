package org.gridtally.sink.worker;

import org.gridtally.testkit.TestInfluxDb;
import org.gridtally.testkit.WithServers;
import org.junit.jupiter.api.Test;

@WithServers
class InfluxSinkIT {
    @Test
    void holdsTheCanonicalReadingsThroughKillsAndAReplay(TestInfluxDb influxDb) {
        CanonicalScenario.run(new InfluxMeasurement(influxDb, "canonical_readings"), "canonical.readings");
    }
}

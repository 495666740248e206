package org.gridtally.sink.worker;

import org.gridtally.testkit.TestInfluxDb;
import org.junit.jupiter.api.Test;

class InfluxOutageIT {
    @Test
    void waitsForTheStoreToComeBack() throws InterruptedException {
        try (TestInfluxDb influxDb = TestInfluxDb.embedded()) {
            OutageScenario.run(influxDb, new InfluxMeasurement(influxDb, "outage_readings"), "outage.readings");
        }
    }
}

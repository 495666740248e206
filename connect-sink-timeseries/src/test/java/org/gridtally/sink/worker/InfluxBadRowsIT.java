package org.gridtally.sink.worker;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.gridtally.testkit.TestInfluxDb;
import org.gridtally.testkit.WithServers;
import org.junit.jupiter.api.Test;

/** No tag holds a line break, and InfluxDB refuses a key of more than 64 kB; it names the line, and the sink the row. */
@WithServers
class InfluxBadRowsIT {
    @Test
    void onlyBadRowsBecomeDeadLetters(TestInfluxDb influxDb) throws IOException {
        Map<String, String> refused = Map.of(
                "\t\n\r",
                "usage_point: expected a tag of InfluxDB, without a line break",
                "ends with \\",
                "usage_point: expected a tag of InfluxDB",
                BadRows.longText(70_000),
                "max key length exceeded");

        BadRowsScenario.run(
                new InfluxMeasurement(influxDb, "bad_readings"),
                "bad.readings",
                refused,
                List.of(
                        BadRows.ZERO_CHARACTER,
                        BadRows.longText(20_000),
                        "a/b|c.*",
                        "comma, space = equals",
                        "back\\,slash"));
    }
}

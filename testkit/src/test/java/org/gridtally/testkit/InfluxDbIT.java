package org.gridtally.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridtally.servers.Server;
import org.gridtally.servers.rest.RestClient;
import org.junit.jupiter.api.Test;

/** InfluxDB keeps its points through a stop and a kill. */
class InfluxDbIT {

    @Test
    void keepsItsPoints() {
        try (TestInfluxDb influxDb = TestInfluxDb.embedded()) {
            RestClient http = new RestClient(influxDb.url());
            http.post("/query?q=CREATE%20DATABASE%20meters", "");
            http.post("/write?db=meters", "readings,meter=m1 value=42i 1700000000000000000\n");

            influxDb.stop();
            assertThat(http.answers("/ping")).isFalse();
            influxDb.start();
            assertThat(sum(http)).isEqualTo(42);

            http.post("/write?db=meters", "readings,meter=m2 value=8i 1700000000000000000\n");
            Server process = influxDb.process().orElseThrow();
            process.kill();
            process.start();
            assertThat(sum(http)).isEqualTo(50);
        }
    }

    private static int sum(RestClient http) {
        return http.get("/query?db=meters&q=SELECT%20sum(value)%20FROM%20readings")
                .at("/results/0/series/0/values/0/1")
                .asInt();
    }
}

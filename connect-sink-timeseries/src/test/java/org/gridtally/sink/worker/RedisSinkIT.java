package org.gridtally.sink.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridtally.testkit.TestRedis;
import org.gridtally.testkit.WithServers;
import org.junit.jupiter.api.Test;

/** Redis holds exactly the latest canonical reading of each series through kills and a replay. */
@WithServers
class RedisSinkIT {
    @Test
    void holdsTheLatestReadings(TestRedis redis) {
        RedisTable table = new RedisTable(redis, "latest_readings");

        CanonicalScenario.run(table, "latest.readings");

        assertThat(table.ttl(Readings.usagePoint(0))).isPositive();
    }
}

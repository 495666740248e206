package org.gridtally.sink.worker;

import org.gridtally.testkit.TestRedis;
import org.junit.jupiter.api.Test;

/** Redis is stopped while the sink writes and started again, with its script forgotten. */
class RedisOutageIT {
    @Test
    void waitsForTheStoreToComeBack() throws InterruptedException {
        try (TestRedis redis = TestRedis.embedded()) {
            OutageScenario.run(redis, new RedisTable(redis, "outage_latest"), "outage.latest");
        }
    }
}

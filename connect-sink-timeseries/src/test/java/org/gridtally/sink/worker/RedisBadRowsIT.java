package org.gridtally.sink.worker;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.gridtally.testkit.TestRedis;
import org.gridtally.testkit.WithServers;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;

/** Redis takes any text, and refuses a row only for a key that somebody else uses. */
@WithServers
class RedisBadRowsIT {
    private static final String TAKEN = "taken-by-another";

    @Test
    void aKeyOfAnotherTypeIsLeftAlone(TestRedis redis) throws IOException {
        try (Connection connection = new Connection(redis.host(), redis.port())) {
            connection.sendCommand(Command.LPUSH, "gridtally:bad_latest:" + TAKEN, "a list");
            connection.getIntegerReply();
        }
        BadRowsScenario.run(
                new RedisTable(redis, "bad_latest"),
                "bad.latest",
                Map.of(TAKEN, "WRONGTYPE"),
                List.of(BadRows.ZERO_CHARACTER, BadRows.longText(40_000)));
    }
}

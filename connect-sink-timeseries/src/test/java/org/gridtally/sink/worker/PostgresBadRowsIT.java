package org.gridtally.sink.worker;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.gridtally.testkit.TestPostgres;
import org.gridtally.testkit.WithServers;
import org.junit.jupiter.api.Test;

/** PostgreSQL refuses more than the sink does: the character zero, and a key that no index entry has room for. */
@WithServers
class PostgresBadRowsIT {
    private static final String TOPIC = "bad.readings";

    @Test
    void onlyBadRowsBecomeDeadLetters(TestPostgres postgres) throws IOException {
        Map<String, String> refused = Map.of(
                BadRows.ZERO_CHARACTER,
                "invalid byte sequence for encoding \"UTF8\": 0x00",
                BadRows.longText(20_000),
                "index row requires");

        BadRowsScenario.run(new PostgresTable(postgres, "bad_readings"), TOPIC, refused, List.of());
    }
}

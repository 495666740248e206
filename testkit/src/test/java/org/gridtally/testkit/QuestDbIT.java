package org.gridtally.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.time.Duration;
import org.gridtally.servers.rest.RestClient;
import org.junit.jupiter.api.Test;

/** QuestDB keeps the lines it has accepted through a stop. */
@WithServers
class QuestDbIT {

    @Test
    void keepsItsRows(TestQuestDb questDb) {
        RestClient http = new RestClient(questDb.url());
        http.post("/write?precision=n", "readings,meter=m1 value=42i 1700000000000000000\n");
        // It answers once the line is in its log and applies the log to the table afterwards.
        await().atMost(Duration.ofSeconds(60)).until(() -> sum(http) == 42);

        questDb.stop();
        assertThat(http.answers("/ping")).isFalse();
        questDb.start();

        assertThat(sum(http)).isEqualTo(42);
    }

    private static int sum(RestClient http) {
        String query = URLEncoder.encode("SELECT sum(value) FROM readings", UTF_8);
        JsonNode answer = http.get("/exec?query=" + query);
        return answer.at("/dataset/0/0").asInt();
    }
}

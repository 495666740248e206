package org.gridtally.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.gridtally.servers.Server;
import org.gridtally.servers.rest.RestClient;
import org.gridtally.servers.rest.RestException;
import org.junit.jupiter.api.Test;

/** Elasticsearch keeps its documents through a stop and a kill. */
class ElasticsearchIT {

    @Test
    void keepsItsDocuments() {
        try (TestElasticsearch elasticsearch = TestElasticsearch.embedded()) {
            RestClient http = new RestClient(elasticsearch.url());
            http.put("/readings/_create/1", Map.of("value", 42));

            elasticsearch.stop();
            assertThat(http.answers("/_cluster/health")).isFalse();
            elasticsearch.start();

            http.get("/_cluster/health/readings?wait_for_status=yellow");
            assertThat(http.get("/readings/_doc/1").at("/_source/value").asInt())
                    .isEqualTo(42);
            assertThatThrownBy(() -> http.put("/readings/_create/1", Map.of("value", 43)))
                    .isInstanceOfSatisfying(RestException.class, refused -> assertThat(refused.status())
                            .isEqualTo(409));

            Server process = elasticsearch.process().orElseThrow();
            process.kill();
            process.start();
            http.get("/_cluster/health/readings?wait_for_status=yellow");
            assertThat(http.get("/readings/_count").path("count").asInt()).isEqualTo(1);
        }
    }
}

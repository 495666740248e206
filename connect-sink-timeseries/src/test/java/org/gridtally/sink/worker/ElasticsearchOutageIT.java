package org.gridtally.sink.worker;

import org.gridtally.testkit.TestElasticsearch;
import org.junit.jupiter.api.Test;

/** Elasticsearch is stopped while the sink writes and started again. */
class ElasticsearchOutageIT {
    @Test
    void waitsForTheStoreToComeBack() throws InterruptedException {
        try (TestElasticsearch elasticsearch = TestElasticsearch.embedded()) {
            OutageScenario.run(
                    elasticsearch, ElasticsearchTable.ofIndices(elasticsearch, "outage_indices"), "outage.indices");
        }
    }
}

package org.gridtally.sink.worker;

import org.gridtally.testkit.TestElasticsearch;
import org.gridtally.testkit.WithServers;
import org.junit.jupiter.api.Test;

/** Elasticsearch holds exactly the canonical readings through kills and a replay, in either layout. */
@WithServers
class ElasticsearchSinkIT {
    @Test
    void normalIndicesHoldTheCanonicalReadings(TestElasticsearch elasticsearch) {
        CanonicalScenario.run(ElasticsearchTable.ofIndices(elasticsearch, "canonical_indices"), "canonical.indices");
    }

    @Test
    void aTimeSeriesDataStreamHoldsTheCanonicalReadings(TestElasticsearch elasticsearch) {
        CanonicalScenario.run(ElasticsearchTable.ofTimeSeries(elasticsearch, "canonical_series"), "canonical.series");
    }
}

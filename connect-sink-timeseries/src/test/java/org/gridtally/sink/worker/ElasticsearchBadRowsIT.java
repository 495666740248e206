package org.gridtally.sink.worker;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.gridtally.testkit.TestElasticsearch;
import org.gridtally.testkit.WithServers;
import org.junit.jupiter.api.Test;

/** Elasticsearch refuses what it has no room for, and nothing else becomes a dead letter. */
@WithServers
class ElasticsearchBadRowsIT {
    private static final String LONG = BadRows.longText(40_000);

    @Test
    void anIdIsShort(TestElasticsearch elasticsearch) throws IOException {
        BadRowsScenario.run(
                ElasticsearchTable.ofIndices(elasticsearch, "bad_indices"),
                "bad.indices",
                Map.of(LONG, "expected at most 512 bytes"),
                List.of(BadRows.ZERO_CHARACTER));
    }

    @Test
    void aDimensionIsShort(TestElasticsearch elasticsearch) throws IOException {
        BadRowsScenario.run(
                ElasticsearchTable.ofTimeSeries(elasticsearch, "bad_series"),
                "bad.series",
                Map.of(LONG, "failed to parse field [usage_point]"),
                List.of(BadRows.ZERO_CHARACTER));
    }
}

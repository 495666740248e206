package org.gridtally.benchmarks.druid;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gridtally.benchmarks.measure.Benchmark;
import org.gridtally.benchmarks.measure.Result;
import org.gridtally.servers.ProjectLayout;

/**
 * METER_USAGE in Druid's own query engine over real segments, against a nested GROUP BY and a plain sum over raw rows;
 * and the cost of each aggregator a reading, against doubleSum. METER_USAGE must give what the generator knows.
 */
public final class DruidBenchmark implements Benchmark {
    @Override
    public String name() {
        return "druid";
    }

    @Override
    public String about() {
        return "queries and aggregators over real segments; rivals: nested GROUP BY with LATEST_BY, doubleSum";
    }

    @Override
    public Result run(boolean quick) throws IOException, InterruptedException {
        DruidJvm druid = new DruidJvm(ProjectLayout.find());
        Path figures = Files.createTempFile("druid", ".json");
        try {
            druid.run(
                    "org.gridtally.druid.benchmarks.DruidMain",
                    List.of(druid.cache().toString(), figures.toString(), quick ? "quick" : "full"));
            return new ObjectMapper().readValue(figures.toFile(), Result.class);
        } finally {
            Files.delete(figures);
        }
    }

    @Override
    public Set<String> costs() {
        return Set.of("usage_row_vs_doublesum", "completeness_row_vs_doublesum");
    }
}

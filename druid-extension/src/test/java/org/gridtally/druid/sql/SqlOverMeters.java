package org.gridtally.druid.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.druid.error.DruidException;
import org.apache.druid.initialization.DruidModule;
import org.apache.druid.segment.QueryableIndex;
import org.apache.druid.server.SpecificSegmentsQuerySegmentWalker;
import org.apache.druid.sql.calcite.BaseCalciteQueryTest;
import org.apache.druid.sql.calcite.QueryTestRunner.QueryResults;
import org.apache.druid.sql.calcite.TempDirProducer;
import org.apache.druid.sql.calcite.util.DruidModuleCollection;
import org.apache.druid.sql.calcite.util.SqlTestFramework.StandardComponentSupplier;
import org.apache.druid.timeline.DataSegment;
import org.apache.druid.timeline.partition.LinearShardSpec;
import org.gridtally.druid.GridtallyDruidModule;

/** Plans and runs SQL in this process over the real segments of {@link MeterDataset}. */
public abstract class SqlOverMeters extends BaseCalciteQueryTest {

    /** Runs row by row and in vectors of two, which must agree. */
    final QueryResults run(String sql) {
        List<QueryResults> both = new ArrayList<>();
        testBuilder()
                .sql(sql)
                .addCustomVerification(step -> () -> both.addAll(step.results()))
                .run();
        assertThat(both).hasSize(2);
        assertThat(both.get(1).results).usingRecursiveComparison().isEqualTo(both.get(0).results);
        return both.get(1);
    }

    /** For what Druid does not vectorize. */
    final QueryResults runRowByRow(String sql) {
        QueryResults results = testBuilder().sql(sql).results();
        if (results.exception != null) {
            throw results.exception;
        }
        return results;
    }

    /** Over the rolled-up rows. */
    final void assertRefused(String call, String... parts) {
        assertRefusedOver(MeterDataset.ROLLED_UP, call, parts);
    }

    final void assertRefusedOver(String table, String call, String... parts) {
        assertThatThrownBy(() -> runRowByRow("SELECT " + call + " FROM " + table))
                .isInstanceOf(DruidException.class)
                .hasMessageContainingAll(parts);
    }

    /** Druid's test data, and ours. */
    public static final class Supplier extends StandardComponentSupplier {
        public Supplier(TempDirProducer folders) {
            super(folders);
        }

        @Override
        public DruidModule getCoreModule() {
            return DruidModuleCollection.of(super.getCoreModule(), new GridtallyDruidModule());
        }

        @Override
        public SpecificSegmentsQuerySegmentWalker addSegmentsToWalker(SpecificSegmentsQuerySegmentWalker walker) {
            GridtallyDruidModule.registerSerde();
            super.addSegmentsToWalker(walker);
            add(walker, MeterDataset.OUTAGES, MeterDataset.outages(tempDirProducer.newTempFolder()));
            add(walker, MeterDataset.ROLLED_UP, MeterDataset.rolledUp(tempDirProducer.newTempFolder()));
            return add(walker, MeterDataset.RAW, MeterDataset.raw(tempDirProducer.newTempFolder()));
        }

        private static SpecificSegmentsQuerySegmentWalker add(
                SpecificSegmentsQuerySegmentWalker walker, String name, QueryableIndex index) {
            DataSegment segment = DataSegment.builder()
                    .dataSource(name)
                    .interval(index.getDataInterval())
                    .version("1")
                    .shardSpec(new LinearShardSpec(0))
                    .size(0)
                    .build();
            return walker.add(segment, index);
        }
    }
}

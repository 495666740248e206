package org.gridtally.druid.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.druid.data.input.InputRow;
import org.apache.druid.initialization.DruidModule;
import org.apache.druid.java.util.common.granularity.Granularities;
import org.apache.druid.segment.IndexBuilder;
import org.apache.druid.segment.QueryableIndex;
import org.apache.druid.segment.incremental.IncrementalIndexSchema;
import org.apache.druid.segment.writeout.OffHeapMemorySegmentWriteOutMediumFactory;
import org.apache.druid.server.SpecificSegmentsQuerySegmentWalker;
import org.apache.druid.sql.calcite.BaseCalciteQueryTest;
import org.apache.druid.sql.calcite.QueryTestRunner.QueryResults;
import org.apache.druid.sql.calcite.SqlTestFrameworkConfig;
import org.apache.druid.sql.calcite.TempDirProducer;
import org.apache.druid.sql.calcite.util.CalciteTests;
import org.apache.druid.sql.calcite.util.DruidModuleCollection;
import org.apache.druid.sql.calcite.util.SqlTestFramework.StandardComponentSupplier;
import org.apache.druid.timeline.DataSegment;
import org.apache.druid.timeline.partition.LinearShardSpec;
import org.gridtally.druid.GridtallyDruidModule;
import org.gridtally.druid.functions.MeterFunction;
import org.gridtally.druid.functions.Parameter;
import org.gridtally.druid.slots.MeterSlotsAggregatorFactory;
import org.gridtally.druid.slots.RawFields;
import org.joda.time.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hand-made vectors through ingestion with rollup, a segment and Druid's SQL: one query for each vector. */
@SqlTestFrameworkConfig.ComponentSupplier(VectorsSqlTest.Supplier.class)
public class VectorsSqlTest extends BaseCalciteQueryTest {
    static Stream<Vector> vectors() {
        return Vector.all().stream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void answersAsWorkedOutByHand(Vector vector) {
        List<VectorCall> answering =
                vector.calls().stream().filter(call -> call.error() == null).toList();
        if (!answering.isEmpty()) {
            QueryResults results = run(vector, answering);
            assertThat(results.exception).isNull();
            assertThat(results.results).hasSize(1);
            for (int i = 0; i < answering.size(); i++) {
                answering.get(i).check(results.results.get(0)[i]);
            }
        }
        for (VectorCall call : vector.calls()) {
            if (call.error() != null) {
                assertThat(run(vector, List.of(call)).exception).as("%s", call).hasMessageContaining(call.error());
            }
        }
    }

    private QueryResults run(Vector vector, List<VectorCall> calls) {
        return testBuilder()
                .sql(calls.stream()
                        .map(VectorsSqlTest::sql)
                        .collect(Collectors.joining(
                                ", ", "SELECT ", " FROM vectors WHERE vector = " + quoted(vector.id()))))
                .results();
    }

    private static String sql(VectorCall call) {
        MeterFunction<?> function = call.function();
        return function.parameters().stream()
                .map(parameter -> ", " + literal(parameter, call))
                .collect(Collectors.joining("", function.name() + "(slots", ")"));
    }

    private static String literal(Parameter parameter, VectorCall call) {
        String value = call.arguments().get(parameter.name());
        if (value == null) {
            return "NULL";
        }
        return parameter.kind().isNumber() ? value : quoted(value);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Druid's test data, and the rows of all vectors in one table. */
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
            QueryableIndex index = index(tempDirProducer.newTempFolder());
            return walker.add(
                    DataSegment.builder()
                            .dataSource("vectors")
                            .interval(new Interval(0, 4_102_444_800_000L, org.joda.time.DateTimeZone.UTC))
                            .version("1")
                            .shardSpec(new LinearShardSpec(0))
                            .size(0)
                            .build(),
                    index);
        }

        /** Persisted often on the way, so that the rows of a vector come together only when segments are merged. */
        private static QueryableIndex index(File folder) {
            List<InputRow> rows = new ArrayList<>();
            vectors().forEach(vector -> rows.addAll(vector.rowsTwiceInAnyOrder()));
            Collections.shuffle(rows, new Random(1));
            return IndexBuilder.create(CalciteTests.getJsonMapper())
                    .tmpDir(folder)
                    .segmentWriteOutMediumFactory(OffHeapMemorySegmentWriteOutMediumFactory.instance())
                    .schema(new IncrementalIndexSchema.Builder()
                            .withQueryGranularity(Granularities.DAY)
                            .withRollup(true)
                            .withMetrics(MeterSlotsAggregatorFactory.ofRaw("slots", RawFields.DEFAULT))
                            .build())
                    .intermediaryPersistSize(2_000)
                    .rows(rows)
                    .buildMMappedMergedIndex();
        }
    }
}

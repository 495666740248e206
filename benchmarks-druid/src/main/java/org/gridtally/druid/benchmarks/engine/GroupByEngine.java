package org.gridtally.druid.benchmarks.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import com.google.common.base.Suppliers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.druid.collections.DefaultBlockingPool;
import org.apache.druid.collections.StupidPool;
import org.apache.druid.jackson.DefaultObjectMapper;
import org.apache.druid.java.util.common.guava.Sequence;
import org.apache.druid.query.DruidProcessingConfig;
import org.apache.druid.query.FinalizeResultsQueryRunner;
import org.apache.druid.query.ForwardingQueryProcessingPool;
import org.apache.druid.query.Query;
import org.apache.druid.query.QueryContexts;
import org.apache.druid.query.QueryPlus;
import org.apache.druid.query.QueryRunner;
import org.apache.druid.query.QueryToolChest;
import org.apache.druid.query.context.ResponseContext;
import org.apache.druid.query.groupby.GroupByQuery;
import org.apache.druid.query.groupby.GroupByQueryConfig;
import org.apache.druid.query.groupby.GroupByQueryQueryToolChest;
import org.apache.druid.query.groupby.GroupByQueryRunnerFactory;
import org.apache.druid.query.groupby.GroupByResourcesReservationPool;
import org.apache.druid.query.groupby.GroupByStatsProvider;
import org.apache.druid.query.groupby.GroupingEngine;
import org.apache.druid.query.groupby.ResultRow;
import org.apache.druid.segment.QueryableIndexSegment;
import org.gridtally.druid.GridtallyDruidModule;
import org.gridtally.druid.benchmarks.segments.Druid;

/**
 * Druid's groupBy as a historical runs it: the segments in parallel, merged, post-aggregated and finalized; a query over
 * a query as well. In this process, so that what is timed is the engine and not the network.
 */
public final class GroupByEngine implements AutoCloseable {
    /** As many as the measurements are said to use. */
    private static final int THREADS = 2;

    /** Large, as on a production machine: that favours the rival, whose groups are more. */
    private static final String PROCESSING =
            "{'numThreads':%d,'numMergeBuffers':2,'buffer':{'sizeBytes':'768MiB'}}".formatted(THREADS);

    private final AtomicInteger queries = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final GroupByQueryRunnerFactory factory = factory();

    /** Runs a query over all segments. */
    public Sequence<ResultRow> run(GroupByQuery query, List<QueryableIndexSegment> segments) {
        QueryToolChest<ResultRow, GroupByQuery> toolChest = factory.getToolchest();
        List<QueryRunner<ResultRow>> runners =
                segments.stream().map(factory::createRunner).toList();
        QueryRunner<ResultRow> merged = toolChest.mergeResults(
                toolChest.preMergeQueryDecoration(
                        factory.mergeRunners(new ForwardingQueryProcessingPool(threads), runners)),
                true);
        return new FinalizeResultsQueryRunner<>(merged, untyped(toolChest))
                .run(QueryPlus.wrap(named(query)), ResponseContext.createEmpty());
    }

    private Query<ResultRow> named(GroupByQuery query) {
        String id = "q" + queries.incrementAndGet();
        return query.withId(id).withOverriddenContext(Map.of(QueryContexts.QUERY_RESOURCE_ID, id));
    }

    @SuppressWarnings("unchecked") // Druid's own classes differ in how they name the query's type.
    private static QueryToolChest<ResultRow, Query<ResultRow>> untyped(
            QueryToolChest<ResultRow, ? extends Query<ResultRow>> toolChest) {
        return (QueryToolChest<ResultRow, Query<ResultRow>>) toolChest;
    }

    private static GroupByQueryRunnerFactory factory() {
        DruidProcessingConfig processing = Druid.read(PROCESSING, DruidProcessingConfig.class);
        GroupByQueryConfig groupBy = Druid.read("{'maxOnDiskStorage':'4GiB'}", GroupByQueryConfig.class);
        GroupByStatsProvider stats = new GroupByStatsProvider();
        GroupByResourcesReservationPool reserved = new GroupByResourcesReservationPool(
                new DefaultBlockingPool<>(() -> buffer(processing), processing.getNumMergeBuffers()), groupBy);
        GroupingEngine engine = new GroupingEngine(
                processing,
                Suppliers.ofInstance(groupBy),
                reserved,
                Druid.mapper(),
                spillMapper(),
                (query, future) -> {},
                stats);
        return new GroupByQueryRunnerFactory(
                engine,
                new GroupByQueryQueryToolChest(engine, reserved, stats),
                new StupidPool<>("processing", () -> buffer(processing)));
    }

    private static ByteBuffer buffer(DruidProcessingConfig processing) {
        return ByteBuffer.allocateDirect(processing.intermediateComputeSizeBytes());
    }

    private static ObjectMapper spillMapper() {
        ObjectMapper smile = new DefaultObjectMapper(new SmileFactory(), null);
        smile.registerModules(new GridtallyDruidModule().getJacksonModules());
        return smile;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

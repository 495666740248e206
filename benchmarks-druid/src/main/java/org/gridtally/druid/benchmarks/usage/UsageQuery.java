package org.gridtally.druid.benchmarks.usage;

import org.apache.druid.java.util.common.Intervals;
import org.apache.druid.java.util.common.granularity.Granularities;
import org.apache.druid.query.dimension.DefaultDimensionSpec;
import org.apache.druid.query.groupby.GroupByQuery;
import org.apache.druid.segment.column.ColumnType;
import org.apache.druid.segment.virtual.ExpressionVirtualColumn;
import org.gridtally.druid.benchmarks.fleet.Fleet;
import org.gridtally.druid.benchmarks.segments.Druid;
import org.gridtally.druid.benchmarks.segments.Table;

/** How much each meter used, asked in three ways. Each query is what Druid plans for the SQL given, and answers in Wh. */
public enum UsageQuery {
    /** {@code SELECT usage_point, METER_USAGE(slots) FROM states GROUP BY 1}. */
    METER_USAGE(Table.STATES, "METER_USAGE") {
        @Override
        GroupByQuery over(Fleet fleet, Period period) {
            return perMeter(fleet, period, "__time")
                    .setDataSource("states")
                    .setAggregatorSpecs(Druid.aggregator("{'type':'meterSlots','name':'s','fieldName':'slots'}"))
                    .setPostAggregatorSpecs(Druid.function("METER_USAGE", "s", "{}"))
                    .build();
        }
    },

    /**
     * {@code SELECT usage_point, SUM(v) FROM (SELECT usage_point, __time, LATEST_BY("value", version) AS v FROM raw GROUP
     * BY 1, 2) GROUP BY 1}: the best that SQL can do about repeats and corrections.
     */
    NESTED_LATEST_BY(Table.RAW, "wh") {
        @Override
        GroupByQuery over(Fleet fleet, Period period) {
            GroupByQuery canonical = perMeter(fleet, Period.MONTH, "__time")
                    .setDataSource("raw")
                    .addDimension(new DefaultDimensionSpec("__time", "t", ColumnType.LONG))
                    .setAggregatorSpecs(Druid.aggregator(
                            "{'type':'doubleLast','name':'a','fieldName':'value','timeColumn':'version'}"))
                    .setPostAggregatorSpecs(
                            Druid.postAggregator("{'type':'finalizingFieldAccess','name':'v','fieldName':'a'}"))
                    .build();
            return perMeter(fleet, period, "t")
                    .setDataSource(canonical)
                    .setAggregatorSpecs(Druid.aggregator("{'type':'doubleSum','name':'wh','fieldName':'v'}"))
                    .build();
        }
    },

    /** {@code SELECT usage_point, SUM("value") FROM raw GROUP BY 1}: counts repeats and corrections once more. */
    PLAIN_SUM(Table.RAW, "wh") {
        @Override
        GroupByQuery over(Fleet fleet, Period period) {
            return perMeter(fleet, period, "__time")
                    .setDataSource("raw")
                    .setAggregatorSpecs(Druid.aggregator("{'type':'doubleSum','name':'wh','fieldName':'value'}"))
                    .build();
        }
    };

    /** What a meter's usage is added up over. */
    public enum Period {
        /** Per usage point. */
        MONTH,
        /** Per usage point and day: {@code GROUP BY usage_point, FLOOR(__time TO DAY)}. */
        DAY
    }

    private final Table table;
    private final String output;

    UsageQuery(Table table, String output) {
        this.table = table;
        this.output = output;
    }

    /** Which column of the result is the answer. */
    String output() {
        return output;
    }

    /** What it reads. */
    Table table() {
        return table;
    }

    /** The query as Druid runs it. */
    abstract GroupByQuery over(Fleet fleet, Period period);

    private static GroupByQuery.Builder perMeter(Fleet fleet, Period period, String time) {
        GroupByQuery.Builder query = GroupByQuery.builder()
                .setInterval(Intervals.utc(Fleet.START, Fleet.START + fleet.days() * Fleet.DAY))
                .setGranularity(Granularities.ALL)
                .addDimension("usage_point");
        if (period == Period.DAY) {
            String floor = "timestamp_floor(\"%s\",'P1D',null,'UTC')".formatted(time);
            query.setVirtualColumns(new ExpressionVirtualColumn("day", floor, ColumnType.LONG, Druid.MACROS))
                    .addDimension(new DefaultDimensionSpec("day", "day", ColumnType.LONG));
        }
        return query;
    }
}

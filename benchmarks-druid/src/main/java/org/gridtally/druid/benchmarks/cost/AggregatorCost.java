package org.gridtally.druid.benchmarks.cost;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.query.aggregation.PostAggregator;
import org.apache.druid.segment.QueryableIndexSegment;
import org.gridtally.druid.benchmarks.fleet.MeterDay;
import org.gridtally.druid.benchmarks.report.Figures;
import org.gridtally.druid.benchmarks.report.Stopwatch;
import org.gridtally.druid.benchmarks.segments.Druid;
import org.gridtally.druid.benchmarks.segments.StoredTable;
import org.jspecify.annotations.Nullable;

/**
 * Nanoseconds a reading, on one core: METER_USAGE and METER_COMPLETENESS of each meter's day, from reading the state out
 * of the segment to the number, against doubleSum over the rows of those days.
 */
public final class AggregatorCost {
    private static final AggregatorFactory SLOTS =
            Druid.aggregator("{'type':'meterSlots','name':'s','fieldName':'slots'}");
    private static final AggregatorFactory SUM =
            Druid.aggregator("{'type':'doubleSum','name':'s','fieldName':'value'}");
    private static final PostAggregator USAGE = Druid.function("METER_USAGE", "s", "{}");
    private static final PostAggregator COMPLETENESS =
            Druid.function("METER_COMPLETENESS", "s", "{'step':'PT15M','zone':'Europe/Berlin'}");

    private final QueryableIndexSegment states;
    private final QueryableIndexSegment raw;
    private final Stopwatch stopwatch;

    /** Looks at one segment of each. */
    public AggregatorCost(StoredTable states, StoredTable raw, Stopwatch stopwatch) {
        this.states = states.segments().get(0);
        this.raw = raw.segments().get(0);
        this.stopwatch = stopwatch;
    }

    /** Measures every form. */
    public void run(Figures figures) {
        for (Form form : Form.values()) {
            String suffix = "_" + form.name().toLowerCase(Locale.ROOT) + "_ns_per_row";
            figures.metric("doublesum" + suffix, sum(form));
            figures.metric("slots" + suffix, states(form, null));
            figures.metric("usage" + suffix, states(form, USAGE));
            figures.metric("completeness" + suffix, states(form, COMPLETENESS));
        }
        double rival = figures.given("doublesum_vector_ns_per_row");
        figures.ratio("usage_row_vs_doublesum", figures.given("usage_vector_ns_per_row") / rival);
        figures.ratio("completeness_row_vs_doublesum", figures.given("completeness_vector_ns_per_row") / rival);
    }

    private double sum(Form form) {
        double nanos = stopwatch.median(() -> {
            double[] total = {0};
            form.run(
                    raw,
                    SUM,
                    Form.Groups.ONE,
                    result -> total[0] += ((Number) Objects.requireNonNull(result)).doubleValue());
            return (long) total[0];
        });
        return nanos / raw.asQueryableIndex().getNumRows();
    }

    /** With the number that the post-aggregator makes of each state, or without any. */
    private double states(Form form, @Nullable PostAggregator number) {
        double nanos = stopwatch.median(() -> {
            double[] total = {0};
            form.run(
                    states,
                    SLOTS,
                    Form.Groups.EACH_ROW,
                    state -> total[0] += number == null ? 1 : compute(number, state));
            return (long) total[0];
        });
        return nanos / ((double) states.asQueryableIndex().getNumRows() * MeterDay.SLOTS);
    }

    private static double compute(PostAggregator number, Object state) {
        return ((Number) Objects.requireNonNull(number.compute(Map.of("s", state)))).doubleValue();
    }
}

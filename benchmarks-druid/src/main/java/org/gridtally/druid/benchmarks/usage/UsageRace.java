package org.gridtally.druid.benchmarks.usage;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.druid.query.groupby.GroupByQuery;
import org.apache.druid.query.groupby.ResultRow;
import org.gridtally.druid.benchmarks.engine.GroupByEngine;
import org.gridtally.druid.benchmarks.fleet.Fleet;
import org.gridtally.druid.benchmarks.report.Figures;
import org.gridtally.druid.benchmarks.report.Stopwatch;
import org.gridtally.druid.benchmarks.segments.StoredTable;
import org.gridtally.druid.benchmarks.segments.Table;
import org.gridtally.druid.benchmarks.usage.UsageQuery.Period;

/** METER_USAGE over stored states against a nested GROUP BY, and a plain sum, over raw rows; time per meter and day. */
public final class UsageRace {
    private final StoredTable states;
    private final StoredTable raw;
    private final Truth truth;

    /** Both tables hold the same readings, the raw one of fewer meters. */
    public UsageRace(StoredTable states, StoredTable raw) {
        this.states = states;
        this.raw = raw;
        this.truth = Truth.of(states.fleet());
    }

    /** Runs each query, first for its answer, then for its time. */
    public void run(Figures figures, Stopwatch stopwatch) {
        try (GroupByEngine engine = new GroupByEngine()) {
            for (Period period : Period.values()) {
                Map<UsageQuery, Double> micros = new EnumMap<>(UsageQuery.class);
                for (UsageQuery query : UsageQuery.values()) {
                    Answer answer = answer(engine, query, period);
                    report(figures, query, period, answer);
                    double nanos =
                            stopwatch.median(() -> answer(engine, query, period).groups());
                    double perMeterDay = nanos / 1e3 / stored(query).fleet().meterDays();
                    micros.put(query, perMeterDay);
                    figures.metric(name(query, period) + "_us_per_meter_day", perMeterDay);
                }
                double ours = micros.getOrDefault(UsageQuery.METER_USAGE, Double.NaN);
                String suffix = period == Period.MONTH ? "" : "_by_day";
                figures.ratio(
                        "usage_slots_vs_nested_groupby" + suffix,
                        micros.getOrDefault(UsageQuery.NESTED_LATEST_BY, Double.NaN) / ours);
                figures.ratio(
                        "usage_slots_vs_plain_doublesum" + suffix,
                        micros.getOrDefault(UsageQuery.PLAIN_SUM, Double.NaN) / ours);
            }
        }
    }

    private static void report(Figures figures, UsageQuery query, Period period, Answer answer) {
        if (query == UsageQuery.METER_USAGE && answer.wrong() > 0) {
            throw new IllegalStateException("METER_USAGE: expected what each meter used, found %d of %d groups wrong"
                    .formatted(answer.wrong(), answer.groups()));
        }
        figures.metric(name(query, period) + "_wrong_groups_share", answer.wrongShare());
        figures.metric(name(query, period) + "_total_error_percent", 100 * answer.totalError());
    }

    private Answer answer(GroupByEngine engine, UsageQuery query, Period period) {
        GroupByQuery asked = query.over(stored(query).fleet(), period);
        int wh = asked.getResultRowSignature().indexOf(query.output());
        Tally tally = new Tally();
        engine.run(asked, stored(query).segments()).accumulate(tally, (sum, row) -> sum.add(row, wh, period));
        return tally.answer();
    }

    private StoredTable stored(UsageQuery query) {
        return query.table() == Table.STATES ? states : raw;
    }

    private static String name(UsageQuery query, Period period) {
        return query.name().toLowerCase(Locale.ROOT) + "_by_" + period.name().toLowerCase(Locale.ROOT);
    }

    /** Compares row by row; a lookup in an array, which costs every query the same. */
    private final class Tally {
        private long groups;
        private long wrong;
        private double total;
        private double trueTotal;

        Tally add(ResultRow row, int wh, Period period) {
            double found = ((Number) row.get(wh)).doubleValue();
            double expected =
                    truth.wh((String) row.get(0), period, period == Period.DAY ? (Long) row.get(1) : Fleet.START);
            groups++;
            wrong += found == expected ? 0 : 1;
            total += found;
            trueTotal += expected;
            return this;
        }

        Answer answer() {
            return new Answer(groups, wrong, total, trueTotal);
        }
    }
}

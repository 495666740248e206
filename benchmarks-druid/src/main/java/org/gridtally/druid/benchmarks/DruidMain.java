package org.gridtally.druid.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gridtally.druid.benchmarks.cost.AggregatorCost;
import org.gridtally.druid.benchmarks.cost.RegisterCost;
import org.gridtally.druid.benchmarks.cost.StateSize;
import org.gridtally.druid.benchmarks.fleet.Fleet;
import org.gridtally.druid.benchmarks.fleet.MeterDay;
import org.gridtally.druid.benchmarks.report.Figures;
import org.gridtally.druid.benchmarks.report.Stopwatch;
import org.gridtally.druid.benchmarks.report.Target;
import org.gridtally.druid.benchmarks.segments.SegmentCache;
import org.gridtally.druid.benchmarks.segments.StoredTable;
import org.gridtally.druid.benchmarks.segments.Table;
import org.gridtally.druid.benchmarks.usage.UsageRace;

/** {@code DruidMain CACHE RESULT [quick]}: measures queries and aggregators, and writes the figures to RESULT. */
public final class DruidMain {
    private static final int DAYS = 30;
    private static final List<Target> TARGETS = List.of(
            new Target("usage_slots_vs_nested_groupby", 5, true),
            new Target("usage_row_vs_doublesum", 3, false),
            new Target("completeness_row_vs_doublesum", 3, false),
            new Target("register_merge_points_per_s", 10_000_000, true),
            new Target("slots_bytes_per_slot", 4, false));

    private DruidMain() {}

    /** The folder of kept segments, the file of figures, and whether it is only to show that it works. */
    public static void main(String[] args) throws IOException, InterruptedException {
        boolean quick = args.length > 2 && args[2].equals("quick");
        Fleet fleet = new Fleet(quick ? 1_000 : 33_334, DAYS);
        int rawMeters = quick ? 200 : 1_667;
        long started = System.nanoTime();
        SegmentCache cache = new SegmentCache(Path.of(args[0]));
        StoredTable states = cache.open(Table.STATES, fleet);
        StoredTable raw = cache.open(Table.RAW, fleet.first(rawMeters));
        System.out.printf("segments ready after %.0f s%n", (System.nanoTime() - started) / 1e9);
        Figures figures = new Figures();
        figures.shape("meter_days", fleet.meterDays());
        figures.shape("slots_of_a_day", MeterDay.SLOTS);
        figures.shape("raw_meter_days", raw.fleet().meterDays());
        figures.shape("raw_rows", raw.rows());
        figures.shape("duplicates_share", 0.05);
        figures.shape("corrections_share", 0.01);
        figures.shape("same_version_share", 0.001);
        figures.rows(fleet.meterDays() * MeterDay.SLOTS);
        figures.metric("slots_bytes_per_slot", StateSize.bytesPerSlot(states));
        new AggregatorCost(states, raw, quick ? new Stopwatch(1, 1) : new Stopwatch(3, 5)).run(figures);
        new RegisterCost().run(figures, quick ? new Stopwatch(3, 3) : new Stopwatch(30, 30));
        new UsageRace(states, raw).run(figures, quick ? new Stopwatch(1, 1) : new Stopwatch(0, 3));
        notes(figures);
        figures.writeTo(Path.of(args[1]));
        System.exit(0);
    }

    private static void notes(Figures figures) {
        TARGETS.forEach(target -> figures.note(target.judge(figures.given(target.figure()))));
        figures.note("the raw rows are those of fewer meters, to spare the disk; times are per meter and day");
        figures.note("stored states are written as rollup leaves them, one row a meter and day; two processing threads,"
                + " merge buffers of 768 MiB");
        figures.note(
                "ns per row are of one core: a state out of the segment, merged into its group, to the number, over"
                        + " its slots; doubleSum adds its rows up into one result, the least it can be asked to do");
        figures.note("LATEST_BY is wrong where two readings share the highest version; a plain sum counts repeats and"
                + " corrections again; METER_USAGE equals what was generated in every group");
    }
}

package org.gridtally.druid.benchmarks.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.apache.druid.query.aggregation.AggregateCombiner;
import org.apache.druid.query.aggregation.AggregatorFactory;
import org.apache.druid.query.aggregation.PostAggregator;
import org.gridtally.core.Quality;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.slots.SlotsBuilder;
import org.gridtally.druid.benchmarks.fleet.Fleet;
import org.gridtally.druid.benchmarks.fleet.MeterDay;
import org.gridtally.druid.benchmarks.report.Figures;
import org.gridtally.druid.benchmarks.report.Stopwatch;
import org.gridtally.druid.benchmarks.segments.Druid;

/** REGISTER_DELTA of a month: the daily states of a register are merged, as rollup does, and its advance is computed. */
public final class RegisterCost {
    private static final int DAYS = 30;
    private static final int REGISTERS = 100;
    private static final long QUARTER = 900_000L;
    private static final long MODULUS = 100_000_000_000L;
    private static final AggregatorFactory SLOTS =
            Druid.aggregator("{'type':'meterSlots','name':'s','fieldName':'slots'}");
    private static final PostAggregator DELTA =
            Druid.function("REGISTER_DELTA", "s", "{'digits':5,'resolution':1,'max_power':20000}");

    private final List<List<SlotState>> registers = new ArrayList<>();
    private long truth;

    /** Makes the registers, each of five dials that it passes now and then. */
    public RegisterCost() {
        for (int register = 0; register < REGISTERS; register++) {
            registers.add(month(register));
        }
    }

    /** Points a second on one core, over merging and the delta together. */
    public void run(Figures figures, Stopwatch stopwatch) {
        double found = deltas();
        if (found != truth / 1e6) {
            throw new IllegalStateException("REGISTER_DELTA: expected %f Wh, found %f".formatted(truth / 1e6, found));
        }
        double nanos = stopwatch.median(() -> (long) deltas());
        figures.metric("register_merge_points_per_s", 1e9 * REGISTERS * DAYS * MeterDay.SLOTS / nanos);
    }

    private double deltas() {
        double sum = 0;
        for (List<SlotState> days : registers) {
            sum += ((Number) Objects.requireNonNull(DELTA.compute(Map.of("s", merged(days))))).doubleValue();
        }
        return sum;
    }

    private static Object merged(List<SlotState> days) {
        StateColumn column = new StateColumn();
        AggregateCombiner<?> combiner = SLOTS.makeAggregateCombiner();
        for (int day = 0; day < days.size(); day++) {
            column.show(days.get(day));
            if (day == 0) {
                combiner.reset(column);
            } else {
                combiner.fold(column);
            }
        }
        return Objects.requireNonNull(combiner.getObject());
    }

    private List<SlotState> month(int register) {
        SplittableRandom random = new SplittableRandom(register);
        long shown = random.nextInt(100_000) * 1_000_000L;
        List<SlotState> days = new ArrayList<>();
        long last = shown;
        for (int day = 0; day < DAYS; day++) {
            SlotsBuilder slots = new SlotsBuilder();
            for (int slot = 0; slot < MeterDay.SLOTS; slot++) {
                long time = Fleet.START + day * Fleet.DAY + slot * QUARTER;
                slots.add("R|register|1", time, shown, time, Quality.VALID);
                truth += Math.floorMod(shown - last, MODULUS);
                last = shown;
                shown = (shown + random.nextInt(900) * 1_000_000L) % MODULUS;
            }
            days.add(slots.build());
        }
        return days;
    }
}

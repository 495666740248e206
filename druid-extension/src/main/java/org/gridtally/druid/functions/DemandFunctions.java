package org.gridtally.druid.functions;

import static org.gridtally.druid.functions.SlotsFunctions.STEP;
import static org.gridtally.druid.functions.SlotsFunctions.ZONE;
import static org.gridtally.druid.functions.SlotsFunctions.shape;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gridtally.core.Micros;
import org.gridtally.core.channel.ChannelSeries;
import org.gridtally.core.demand.LoadFactor;
import org.gridtally.core.demand.PeakDemand;
import org.gridtally.core.demand.TopValues;
import org.gridtally.core.grid.Grid;
import org.gridtally.core.slots.SlotState;

/** How high and how even the load of one channel was. */
final class DemandFunctions {
    private static final List<Parameter> WINDOW = List.of(
            STEP,
            ZONE,
            Parameter.required("intervals", ParameterKind.WHOLE, "length of a window in intervals, 1 or more"),
            Parameter.withDefault(
                    "windows",
                    ParameterKind.TEXT,
                    Windows.BLOCK.name(),
                    "`BLOCK`: one after the other since local midnight; `ROLLING`: one from every slot"));

    private DemandFunctions() {}

    static List<MeterFunction<SlotState>> all() {
        return List.of(
                peak(
                        "METER_PEAK_DEMAND",
                        Result.DOUBLE,
                        "highest average over a window without a missing slot, per hour: W for Wh",
                        PeakDemand::perHour),
                peak(
                        "METER_PEAK_DEMAND_TIME",
                        Result.TIMESTAMP,
                        "start of that window, the earliest of equal ones",
                        PeakDemand::time),
                shape(
                        "METER_LOAD_FACTOR",
                        Result.DOUBLE,
                        List.of(),
                        "mean over largest slot, up to 1; NULL when the largest is not above 0",
                        arguments -> LoadFactor::of),
                shape(
                        "METER_TOP",
                        Result.VARCHAR,
                        List.of(Parameter.required("k", ParameterKind.WHOLE, "how many, 1 to " + TopValues.MAX_K)),
                        "largest slots as JSON, `[{\"time\", \"value\"}]`, largest first, of equal ones the earliest",
                        arguments -> {
                            int k = arguments.whole("k", 1, TopValues.MAX_K);
                            return series -> top(series, k);
                        }));
    }

    private static MeterFunction<SlotState> peak(
            String name, Result result, String meaning, Function<PeakDemand, Object> output) {
        return shape(name, result, WINDOW, meaning + "; NULL without a whole window", arguments -> {
            Grid grid = Grid.of(arguments.text("step"), arguments.text("zone"));
            int slots = arguments.whole("intervals", 1, 1_000_000);
            Windows windows = arguments.choice("windows", Windows.class);
            return series -> windows.peak(series, grid, slots).map(output).orElse(null);
        });
    }

    private static String top(ChannelSeries series, int k) {
        JsonList list = new JsonList();
        for (TopValues.Top top : TopValues.of(series, k)) {
            list.add().time(top.time()).put("value", Micros.toDouble(top.value()));
        }
        return list.toString();
    }

    private enum Windows {
        BLOCK,
        ROLLING;

        Optional<PeakDemand> peak(ChannelSeries series, Grid grid, int slots) {
            return this == BLOCK ? PeakDemand.block(series, grid, slots) : PeakDemand.rolling(series, grid, slots);
        }
    }
}

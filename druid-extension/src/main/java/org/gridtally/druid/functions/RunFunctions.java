package org.gridtally.druid.functions;

import static org.gridtally.druid.functions.SlotsFunctions.MAX_GAP;
import static org.gridtally.druid.functions.SlotsFunctions.shape;

import java.util.List;
import java.util.function.Function;
import org.gridtally.core.run.LongestRun;
import org.gridtally.core.run.Run;
import org.gridtally.core.run.RunKind;
import org.gridtally.core.slots.SlotState;
import org.jspecify.annotations.Nullable;

/** The longest run of equal, zero, negative or estimated readings. */
final class RunFunctions {
    private static final List<Parameter> RUN = List.of(
            Parameter.required(
                    "run",
                    ParameterKind.TEXT,
                    "`FLAT`: the same value; `ZERO`; `NEGATIVE`; `ESTIMATED`: estimated or substituted"),
            MAX_GAP);

    private RunFunctions() {}

    static List<MeterFunction<SlotState>> all() {
        return List.of(
                run("METER_LONGEST_RUN", Result.BIGINT, "readings in the longest run", run -> (long) run.readings()),
                run("METER_LONGEST_RUN_MILLIS", Result.BIGINT, "from its first reading to its last, ms", Run::millis),
                run(
                        "METER_LONGEST_RUN_START",
                        Result.TIMESTAMP,
                        "time of its first reading, the earliest of equal runs; NULL without one",
                        run -> run.readings() == 0 ? null : (Object) run.start()));
    }

    private static MeterFunction<SlotState> run(
            String name, Result result, String meaning, Function<Run, @Nullable Object> output) {
        return shape(name, result, RUN, meaning, arguments -> {
            RunKind kind = arguments.choice("run", RunKind.class);
            long maxGap = arguments.millis("max_gap");
            return series -> output.apply(LongestRun.of(series, kind, maxGap));
        });
    }
}

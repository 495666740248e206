package org.gridtally.druid.functions;

import static org.gridtally.druid.functions.SlotsFunctions.FROM;
import static org.gridtally.druid.functions.SlotsFunctions.STEP;
import static org.gridtally.druid.functions.SlotsFunctions.TO;
import static org.gridtally.druid.functions.SlotsFunctions.ZONE;
import static org.gridtally.druid.functions.SlotsFunctions.over;

import java.util.List;
import java.util.function.Function;
import org.gridtally.core.channel.ChannelSeries;
import org.gridtally.core.grid.Completeness;
import org.gridtally.core.grid.Gaps;
import org.gridtally.core.grid.Grid;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.slots.Slots;
import org.jspecify.annotations.Nullable;

/** What should have come by the declared grid, and what did not. */
final class GridFunctions {
    private static final String WITHOUT_RANGE = "; without a range the local days that have a row are judged";
    private static final List<Parameter> JUDGED = List.of(
            STEP,
            ZONE,
            Parameter.optional("from", ParameterKind.INSTANT, "start of the range, included" + WITHOUT_RANGE),
            Parameter.optional("to", ParameterKind.INSTANT, "end of the range, excluded"));
    private static final List<Parameter> RANGE = List.of(STEP, ZONE, FROM, TO);

    private GridFunctions() {}

    static List<MeterFunction<SlotState>> all() {
        return List.of(
                judged(
                        "METER_COMPLETENESS",
                        Result.DOUBLE,
                        "received slots over due slots, 0 to 1",
                        "NULL; 0 over a range",
                        found -> found.expected() == 0 ? null : (Object) found.ratio()),
                judged(
                        "METER_EXPECTED_COUNT",
                        Result.BIGINT,
                        "due slots: a local day of quarter hours has 96, 92 or 100",
                        "0; all of a range",
                        Completeness::expected),
                judged(
                        "METER_OFF_GRID_COUNT",
                        Result.BIGINT,
                        "received slots beside the grid, which fill no due slot",
                        "0",
                        Completeness::offGrid),
                gaps("METER_GAP_COUNT", Result.BIGINT, "gaps, each of one due slot or more in a row", Gaps::count),
                gaps("METER_MISSING_COUNT", Result.BIGINT, "due slots that were not received", Gaps::missing),
                gaps("METER_LONGEST_GAP", Result.BIGINT, "due slots in the longest gap", Gaps::longest),
                gaps(
                        "METER_LONGEST_GAP_START",
                        Result.TIMESTAMP,
                        "first missing slot of the longest gap, the earliest of equal ones; NULL without a gap",
                        found -> found.longest() == 0 ? null : (Object) found.longestStart()));
    }

    private static MeterFunction<SlotState> judged(
            String name,
            Result result,
            String meaning,
            String overNothing,
            Function<Completeness, @Nullable Object> output) {
        return over(name, result, JUDGED, meaning, overNothing, arguments -> {
            Function<Slots, Completeness> completeness = completeness(arguments);
            return slots -> output.apply(completeness.apply(slots));
        });
    }

    private static Function<Slots, Completeness> completeness(Arguments arguments) {
        Grid grid = Grid.of(arguments.text("step"), arguments.text("zone"));
        if (arguments.has("from") != arguments.has("to")) {
            throw arguments.refused(arguments.has("from") ? "to" : "from", "both from and to or neither", null);
        }
        if (!arguments.has("from")) {
            return slots -> Completeness.ofTouchedDays(slots, grid);
        }
        long from = arguments.instant("from");
        long to = arguments.instant("to");
        return slots -> Completeness.of(slots, grid, from, to);
    }

    private static MeterFunction<SlotState> gaps(
            String name, Result result, String meaning, Function<Gaps, @Nullable Object> output) {
        return over(name, result, RANGE, meaning, "all of the range is one gap", arguments -> {
            Grid grid = Grid.of(arguments.text("step"), arguments.text("zone"));
            long from = arguments.instant("from");
            long to = arguments.instant("to");
            return slots -> output.apply(Gaps.of(ChannelSeries.only(slots), grid, from, to));
        });
    }
}

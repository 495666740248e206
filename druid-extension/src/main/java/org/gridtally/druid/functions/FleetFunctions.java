package org.gridtally.druid.functions;

import java.util.List;
import java.util.function.Function;
import org.gridtally.core.Micros;
import org.gridtally.core.coincident.FleetLoad;

/** How high and how even the load of many meters was at the same time. */
final class FleetFunctions {
    private static final int MOST_POINTS = 10_000;
    private static final double HOUR = 3_600_000.0;
    private static final Parameter STEP =
            Parameter.required("step", ParameterKind.DURATION, "length of the meters' intervals, such as `PT15M`");
    private static final Parameter PERCENT = Parameter.required(
            "percent", ParameterKind.NUMBER, "share of the slots, above 0 and up to 100; 100 gives the lowest load");

    private FleetFunctions() {}

    static List<MeterFunction<FleetLoad>> all() {
        return List.of(
                slotted(
                        "FLEET_PEAK",
                        Result.DOUBLE,
                        List.of(STEP),
                        "highest load of one slot, the coincident peak, per hour: W for Wh",
                        arguments -> {
                            double hours = hours(arguments);
                            return fleet -> Micros.toDouble(fleet.sum(fleet.peakSlot())) / hours;
                        }),
                slotted(
                        "FLEET_PEAK_TIME",
                        Result.TIMESTAMP,
                        List.of(),
                        "start of that slot, the earliest of equal ones",
                        arguments -> fleet -> fleet.time(fleet.peakSlot())),
                slotted(
                        "FLEET_LOAD_FACTOR",
                        Result.DOUBLE,
                        List.of(),
                        "mean over highest load, up to 1; NULL when the highest is not above 0",
                        arguments -> FleetLoad::loadFactor),
                slotted(
                        "FLEET_DIVERSITY_FACTOR",
                        Result.DOUBLE,
                        List.of(),
                        "sum of the meters' own peaks over the coincident peak, 1 or more; NULL when that is not above 0",
                        arguments -> FleetLoad::diversityFactor),
                slotted(
                        "FLEET_LOAD_EXCEEDED",
                        Result.DOUBLE,
                        List.of(STEP, PERCENT),
                        "load that was reached or exceeded in this share of the slots, per hour: W for Wh",
                        FleetFunctions::exceeded),
                count("FLEET_METERS", "meters' channels, each row's counted anew", fleet -> (long) fleet.meters()),
                count("FLEET_SLOTS", "distinct slots", fleet -> (long) fleet.slots()),
                slotted(
                        "FLEET_USAGE",
                        Result.DOUBLE,
                        List.of(),
                        "sum over all meters and slots, in their unit",
                        arguments -> fleet -> Micros.toDouble(fleet.usage())),
                over(
                        "FLEET_CURVE",
                        Result.VARCHAR,
                        List.of(),
                        "load slot by slot as JSON, `[{\"time\", \"value\", \"meters\"}]`: its start, the sum in the"
                                + " meters' unit, how many had a reading; refused above " + MOST_POINTS + " slots",
                        "`[]`",
                        arguments -> FleetFunctions::curve),
                new MeterFunction<>(
                        "FLEET_OVERFLOW",
                        FleetFamily.FLEET,
                        List.of(),
                        Result.BIGINT,
                        "1 when the state had to hold too many slots, or the slots of a meter did, and so has no other"
                                + " answer, else 0",
                        "0",
                        arguments -> fleet -> fleet.overflowed() ? 1L : 0L));
    }

    private static Accessor<FleetLoad> exceeded(Arguments arguments) {
        double hours = hours(arguments);
        double percent = arguments.real("percent");
        if (!(percent > 0 && percent <= 100)) {
            throw arguments.refused("percent", "above 0 and up to 100", arguments.text("percent"));
        }
        return fleet -> Micros.toDouble(fleet.loadExceeded(percent)) / hours;
    }

    private static double hours(Arguments arguments) {
        return arguments.millis("step") / HOUR;
    }

    private static String curve(FleetLoad fleet) {
        if (fleet.slots() > MOST_POINTS) {
            throw new IllegalArgumentException("FLEET_CURVE: expected at most " + MOST_POINTS + " slots, found "
                    + fleet.slots() + "; ask for less time");
        }
        JsonList list = new JsonList();
        for (int slot = 0; slot < fleet.slots(); slot++) {
            list.add()
                    .time(fleet.time(slot))
                    .put("value", Micros.toDouble(fleet.sum(slot)))
                    .put("meters", fleet.meters(slot));
        }
        return list.toString();
    }

    private static MeterFunction<FleetLoad> count(String name, String meaning, Accessor<FleetLoad> accessor) {
        return over(name, Result.BIGINT, List.of(), meaning, "0", arguments -> accessor);
    }

    /** NULL without a slot. */
    private static MeterFunction<FleetLoad> slotted(
            String name,
            Result result,
            List<Parameter> parameters,
            String meaning,
            Function<Arguments, Accessor<FleetLoad>> binding) {
        return over(name, result, parameters, meaning, "NULL", arguments -> {
            Accessor<FleetLoad> accessor = binding.apply(arguments);
            return fleet -> fleet.slots() == 0 ? null : accessor.of(fleet);
        });
    }

    private static MeterFunction<FleetLoad> over(
            String name,
            Result result,
            List<Parameter> parameters,
            String meaning,
            String overNothing,
            Function<Arguments, Accessor<FleetLoad>> binding) {
        return new MeterFunction<>(name, FleetFamily.FLEET, parameters, result, meaning, overNothing, arguments -> {
            Accessor<FleetLoad> accessor = binding.apply(arguments);
            return fleet -> accessor.of(fleet.complete());
        });
    }
}

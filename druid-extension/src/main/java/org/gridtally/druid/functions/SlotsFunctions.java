package org.gridtally.druid.functions;

import java.util.List;
import java.util.function.Function;
import org.gridtally.core.channel.ChannelSeries;
import org.gridtally.core.slots.SlotState;
import org.jspecify.annotations.Nullable;

/** How functions over slots are written down. */
final class SlotsFunctions {
    static final Parameter STEP =
            Parameter.required("step", ParameterKind.DURATION, "length of an interval; divides a day, such as `PT15M`");
    static final Parameter ZONE =
            Parameter.required("zone", ParameterKind.ZONE, "time zone whose clocks count, such as `Europe/Berlin`");
    static final Parameter FROM = Parameter.required("from", ParameterKind.INSTANT, "start of the range, included");
    static final Parameter TO = Parameter.required("to", ParameterKind.INSTANT, "end of the range, excluded");
    static final Parameter MAX_GAP = Parameter.withDefault(
            "max_gap",
            ParameterKind.DURATION,
            "PT1H",
            "longest time between two readings that is still bridged; past it nothing is known");

    private SlotsFunctions() {}

    /** Over everything in the state. */
    static MeterFunction<SlotState> over(
            String name,
            Result result,
            List<Parameter> parameters,
            String meaning,
            String overNothing,
            Function<Arguments, Accessor<SlotState>> binding) {
        return new MeterFunction<>(name, SlotsFamily.SLOTS, parameters, result, meaning, overNothing, binding);
    }

    /** Over the one channel in the state; NULL without a received reading. */
    static MeterFunction<SlotState> shape(
            String name,
            Result result,
            List<Parameter> parameters,
            String meaning,
            Function<Arguments, Shape> binding) {
        return over(name, result, parameters, meaning, "NULL", arguments -> {
            Shape shape = binding.apply(arguments);
            return slots -> {
                ChannelSeries series = ChannelSeries.only(slots);
                return series == null ? null : shape.of(series);
            };
        });
    }

    /** Computes an answer from the readings of one channel. */
    @FunctionalInterface
    interface Shape {
        @Nullable
        Object of(ChannelSeries series);
    }
}

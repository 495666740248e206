package org.gridtally.druid.functions;

import static org.gridtally.druid.functions.SlotsFunctions.FROM;
import static org.gridtally.druid.functions.SlotsFunctions.TO;
import static org.gridtally.druid.functions.SlotsFunctions.over;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gridtally.core.Micros;
import org.gridtally.core.register.RegisterDelta;
import org.gridtally.core.register.RegisterDial;
import org.gridtally.core.register.RegisterEdges;
import org.gridtally.core.register.RegisterRule;
import org.gridtally.core.register.ResetPolicy;
import org.gridtally.core.register.SumCheck;
import org.gridtally.core.slots.SlotState;
import org.jspecify.annotations.Nullable;

/** How far registers advanced, and what happened to them. */
final class RegisterFunctions {
    private static final Parameter MAX_POWER = Parameter.optional(
            "max_power",
            ParameterKind.NUMBER,
            "most that the register can advance in an hour, in its unit (W for Wh); without it nothing is a jump or"
                    + " ambiguous");
    private static final List<Parameter> DIALS = List.of(
            Parameter.required("digits", ParameterKind.WHOLE, "number of dials, 1 to 18"),
            Parameter.required("resolution", ParameterKind.NUMBER, "one step of the last dial, in the register's unit"),
            MAX_POWER,
            Parameter.withDefault(
                    "tolerance_percent",
                    ParameterKind.WHOLE,
                    String.valueOf(RegisterRule.DEFAULT_TOLERANCE_PERCENT),
                    "added to that power, %"),
            Parameter.withDefault(
                    "on_reset",
                    ParameterKind.TEXT,
                    ResetPolicy.FROM_ZERO.name(),
                    "what a reset counts for: `FROM_ZERO`, the new reading, or `UNKNOWN`, nothing"));
    private static final List<Parameter> BETWEEN = Stream.of(
                    Stream.of(FROM, TO),
                    DIALS.stream(),
                    Stream.of(
                            Parameter.withDefault(
                                    "edges",
                                    ParameterKind.TEXT,
                                    RegisterEdges.INTERPOLATED.name(),
                                    "`INTERPOLATED`: the advance across an edge is shared out by time; `STRICT`: it is left out")))
            .flatMap(parameters -> parameters)
            .toList();
    private static final List<Parameter> SUM_CHECK = Stream.concat(
                    Stream.of(
                            Parameter.required("interval_channel", ParameterKind.TEXT, "channel of the intervals"),
                            Parameter.required("register_channel", ParameterKind.TEXT, "channel of the register")),
                    DIALS.stream().limit(3))
            .toList();

    private RegisterFunctions() {}

    static List<MeterFunction<SlotState>> all() {
        List<MeterFunction<SlotState>> all = new ArrayList<>();
        all.add(delta(
                "REGISTER_DELTA",
                Result.DOUBLE,
                "advance, in the register's unit",
                "NULL",
                RegisterFunctions::advance));
        all.add(count("REGISTER_ROLLOVERS", "times that the dials started again", RegisterDelta::rollovers));
        all.add(count("REGISTER_RESETS", "drops that are neither rollover nor blip", RegisterDelta::resets));
        all.add(count("REGISTER_BLIPS", "single readings too low, left out", RegisterDelta::blips));
        all.add(count("REGISTER_JUMPS", "advances beyond the power, counted in", RegisterDelta::jumps));
        all.add(count(
                "REGISTER_AMBIGUOUS",
                "gaps in which the dials may have gone round unseen, left out",
                RegisterDelta::ambiguous));
        all.add(count(
                "REGISTER_OUT_OF_RANGE", "readings that the dials cannot show, left out", RegisterDelta::outOfRange));
        all.add(delta(
                "REGISTER_COVERED_MILLIS",
                Result.BIGINT,
                "time that the advance covers, ms",
                "0",
                RegisterDelta::coveredMillis));
        all.add(between(
                "REGISTER_DELTA_AT",
                Result.DOUBLE,
                "advance in [from, to); never extrapolated",
                "NULL",
                RegisterFunctions::advance));
        all.add(between(
                "REGISTER_COVERED_MILLIS_AT",
                Result.BIGINT,
                "time of [from, to) that the advance covers, ms",
                "0",
                RegisterDelta::coveredMillis));
        all.add(over(
                "METER_SUM_DIFFERENCE",
                Result.DOUBLE,
                SUM_CHECK,
                "sum of the intervals between the register's first and last reading less the register's advance",
                "NULL, also when either channel is missing",
                RegisterFunctions::difference));
        all.add(over(
                "METER_SUM_CHECK",
                Result.BIGINT,
                Stream.concat(
                                SUM_CHECK.stream().limit(4),
                                Stream.of(
                                        Parameter.required(
                                                "tolerance", ParameterKind.NUMBER, "largest difference that passes"),
                                        MAX_POWER))
                        .toList(),
                "1 when that difference is within the tolerance, else 0",
                "NULL, also when either channel is missing",
                RegisterFunctions::check));
        return List.copyOf(all);
    }

    private static MeterFunction<SlotState> count(
            String name, String meaning, Function<RegisterDelta, Integer> output) {
        return delta(name, Result.BIGINT, meaning, "0", found -> (long) output.apply(found));
    }

    private static MeterFunction<SlotState> delta(
            String name,
            Result result,
            String meaning,
            String overNothing,
            Function<RegisterDelta, @Nullable Object> output) {
        return over(name, result, DIALS, meaning, overNothing, arguments -> {
            RegisterRule rule = rule(arguments);
            return slots -> output.apply(RegisterDelta.of(slots, rule));
        });
    }

    private static MeterFunction<SlotState> between(
            String name,
            Result result,
            String meaning,
            String overNothing,
            Function<RegisterDelta, @Nullable Object> output) {
        return over(name, result, BETWEEN, meaning, overNothing, arguments -> {
            RegisterRule rule = rule(arguments);
            long from = arguments.instant("from");
            long to = arguments.instant("to");
            RegisterEdges edges = arguments.choice("edges", RegisterEdges.class);
            return slots -> output.apply(RegisterDelta.between(slots, rule, from, to, edges));
        });
    }

    private static Accessor<SlotState> difference(Arguments arguments) {
        RegisterRule rule = rule(arguments);
        String intervals = arguments.text("interval_channel");
        String register = arguments.text("register_channel");
        return slots -> {
            Optional<Long> micros = SumCheck.difference(slots, intervals, register, rule);
            return micros.<Object>map(Micros::toDouble).orElse(null);
        };
    }

    private static Accessor<SlotState> check(Arguments arguments) {
        RegisterRule rule = rule(arguments);
        String intervals = arguments.text("interval_channel");
        String register = arguments.text("register_channel");
        long tolerance = micros(arguments, "tolerance");
        return slots -> {
            Optional<Long> micros = SumCheck.difference(slots, intervals, register, rule);
            return micros.<Object>map(difference -> Math.abs(difference) <= tolerance ? 1L : 0L)
                    .orElse(null);
        };
    }

    private static @Nullable Object advance(RegisterDelta found) {
        return found.coveredMillis() == 0 ? null : (Object) Micros.toDouble(found.delta());
    }

    private static RegisterRule rule(Arguments arguments) {
        Long maxPower = arguments.micros("max_power");
        return new RegisterRule(
                new RegisterDial(arguments.whole("digits", 1, 18), micros(arguments, "resolution")),
                maxPower == null ? 0 : maxPower,
                arguments.has("tolerance_percent")
                        ? arguments.whole("tolerance_percent", 0, 1_000_000)
                        : RegisterRule.DEFAULT_TOLERANCE_PERCENT,
                arguments.has("on_reset") ? arguments.choice("on_reset", ResetPolicy.class) : ResetPolicy.FROM_ZERO);
    }

    private static long micros(Arguments arguments, String name) {
        Long micros = arguments.micros(name);
        if (micros == null) {
            throw arguments.refused(name, ParameterKind.NUMBER.expected(), null);
        }
        return micros;
    }
}

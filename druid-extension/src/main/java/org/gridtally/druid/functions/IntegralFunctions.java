package org.gridtally.druid.functions;

import static org.gridtally.druid.functions.SlotsFunctions.MAX_GAP;
import static org.gridtally.druid.functions.SlotsFunctions.shape;

import java.util.List;
import java.util.function.Function;
import org.gridtally.core.integral.Integral;
import org.gridtally.core.integral.Interpolation;
import org.gridtally.core.slots.SlotState;

/** Instantaneous samples over time. */
final class IntegralFunctions {
    private static final List<Parameter> SAMPLES = List.of(
            Parameter.withDefault(
                    "interpolation",
                    ParameterKind.TEXT,
                    Interpolation.LINEAR.name(),
                    "`LINEAR`: straight from sample to sample; `LAST`: as it was until the next"),
            MAX_GAP);

    private IntegralFunctions() {}

    static List<MeterFunction<SlotState>> all() {
        return List.of(
                integral("METER_INTEGRAL", Result.DOUBLE, "area under the samples, unit x h: Wh for W", Integral::area),
                integral(
                        "METER_TIME_WEIGHTED_AVG",
                        Result.DOUBLE,
                        "area over covered time, in the samples' unit; NULL when none is covered",
                        Integral::average),
                integral(
                        "METER_INTEGRAL_MILLIS",
                        Result.BIGINT,
                        "time between samples not further apart than max_gap, ms",
                        Integral::coveredMillis));
    }

    private static MeterFunction<SlotState> integral(
            String name, Result result, String meaning, Function<Integral, Object> output) {
        return shape(name, result, SAMPLES, meaning, arguments -> {
            Interpolation interpolation = arguments.choice("interpolation", Interpolation.class);
            long maxGap = arguments.millis("max_gap");
            return series -> output.apply(Integral.of(series, interpolation, maxGap));
        });
    }
}

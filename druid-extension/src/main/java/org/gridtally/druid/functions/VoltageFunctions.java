package org.gridtally.druid.functions;

import static org.gridtally.druid.functions.SlotsFunctions.MAX_GAP;
import static org.gridtally.druid.functions.SlotsFunctions.over;
import static org.gridtally.druid.functions.SlotsFunctions.shape;

import java.util.List;
import java.util.function.Function;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.voltage.VoltageBand;
import org.gridtally.core.voltage.WorstImbalance;
import org.jspecify.annotations.Nullable;

/** How voltages kept their band. */
final class VoltageFunctions {
    private static final List<Parameter> BAND = List.of(
            Parameter.required(
                    "nominal", ParameterKind.NUMBER, "nominal voltage, V: 230 in Europe, 120 in North America"),
            Parameter.withDefault(
                    "band_percent",
                    ParameterKind.NUMBER,
                    "10",
                    "width of the band to each side, above 0 and below 100: 10 in EN 50160, 5 in ANSI C84.1 range A"),
            MAX_GAP);
    private static final List<Parameter> PHASES = List.of(
            Parameter.required("channel_a", ParameterKind.TEXT, "channel of the first phase"),
            Parameter.required("channel_b", ParameterKind.TEXT, "channel of the second phase"),
            Parameter.required("channel_c", ParameterKind.TEXT, "channel of the third phase"));

    private VoltageFunctions() {}

    static List<MeterFunction<SlotState>> all() {
        return List.of(
                band("VOLTAGE_MILLIS_BELOW", "time below the band, ms", VoltageBand::millisBelow),
                band("VOLTAGE_MILLIS_ABOVE", "time above the band, ms", VoltageBand::millisAbove),
                band("VOLTAGE_MILLIS", "time that samples hold for, ms", VoltageBand::coveredMillis),
                band("VOLTAGE_SAGS", "runs of samples below the band", found -> (long) found.sags()),
                band("VOLTAGE_SWELLS", "runs of samples above the band", found -> (long) found.swells()),
                imbalance(
                        "PHASE_IMBALANCE",
                        Result.DOUBLE,
                        "largest deviation of a phase from the mean of three, over that mean, at the worst instant",
                        WorstImbalance::share),
                imbalance(
                        "PHASE_IMBALANCE_TIME",
                        Result.TIMESTAMP,
                        "that instant, the earliest of equal ones",
                        worst -> Double.isNaN(worst.share()) ? null : (Object) worst.time()));
    }

    private static MeterFunction<SlotState> band(String name, String meaning, Function<VoltageBand, Long> output) {
        return shape(name, Result.BIGINT, BAND, meaning, arguments -> {
            Long nominal = arguments.micros("nominal");
            if (nominal == null || nominal <= 0) {
                throw arguments.refused("nominal", "above 0 V", arguments.text("nominal"));
            }
            double percent = arguments.real("band_percent");
            if (!(percent > 0 && percent < 100)) {
                throw arguments.refused("band_percent", "above 0 and below 100", percent);
            }
            long maxGap = arguments.millis("max_gap");
            return series -> output.apply(VoltageBand.of(series, nominal, percent, maxGap));
        });
    }

    private static MeterFunction<SlotState> imbalance(
            String name, Result result, String meaning, Function<WorstImbalance, @Nullable Object> output) {
        return over(name, result, PHASES, meaning, "NULL, also when no instant has all three", arguments -> {
            String a = arguments.text("channel_a");
            String b = arguments.text("channel_b");
            String c = arguments.text("channel_c");
            return slots -> output.apply(WorstImbalance.of(slots, a, b, c));
        });
    }
}

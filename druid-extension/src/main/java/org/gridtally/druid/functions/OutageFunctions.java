package org.gridtally.druid.functions;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.gridtally.core.outage.OutageState;
import org.gridtally.core.outage.OutageStats;

/** How often and how long supply was interrupted, by the indices of IEEE 1366. */
final class OutageFunctions {
    private static final double MINUTE = 60_000.0;
    private static final Parameter CUSTOMERS = Parameter.required(
            "customers", ParameterKind.WHOLE, "customers served, with and without interruption, 1 or more");
    private static final Parameter MOMENTARY = Parameter.withDefault(
            "momentary",
            ParameterKind.DURATION,
            "PT5M",
            "interruptions up to this length are momentary, longer ones sustained");

    private OutageFunctions() {}

    static List<MeterFunction<OutageState>> all() {
        return List.of(
                stats(
                        "OUTAGE_INTERRUPTIONS",
                        Result.BIGINT,
                        "sustained interruptions of single usage points",
                        "0",
                        OutageStats::sustained),
                stats(
                        "OUTAGE_MINUTES",
                        Result.DOUBLE,
                        "time without supply in sustained interruptions, customer minutes",
                        "0",
                        found -> found.sustainedMillis() / MINUTE),
                stats(
                        "OUTAGE_MOMENTARY",
                        Result.BIGINT,
                        "momentary interruptions of single usage points",
                        "0",
                        OutageStats::momentary),
                index(
                        "OUTAGE_SAIDI",
                        "minutes without supply a customer, in sustained interruptions",
                        OutageStats::saidi),
                index("OUTAGE_SAIFI", "sustained interruptions a customer", OutageStats::saifi),
                stats(
                        "OUTAGE_CAIDI",
                        Result.DOUBLE,
                        "minutes a sustained interruption",
                        "NULL, also without a sustained interruption",
                        OutageStats::caidi),
                index("OUTAGE_MAIFI", "momentary interruptions a customer", OutageStats::maifi),
                new MeterFunction<>(
                        "OUTAGES_OVERFLOW",
                        OutagesFamily.OUTAGES,
                        List.of(),
                        Result.BIGINT,
                        "1 when the state had to hold too many outages and so has no other answer, else 0",
                        "0",
                        arguments -> outages -> outages.overflowed() ? 1L : 0L));
    }

    private static MeterFunction<OutageState> stats(
            String name, Result result, String meaning, String overNothing, Function<OutageStats, Object> output) {
        return new MeterFunction<>(
                name, OutagesFamily.OUTAGES, List.of(MOMENTARY), result, meaning, overNothing, arguments -> {
                    long momentary = arguments.millis("momentary");
                    return outages -> output.apply(outages.stats(momentary));
                });
    }

    private static MeterFunction<OutageState> index(
            String name, String meaning, ToDoubleBiFunction<OutageStats, Long> output) {
        return new MeterFunction<>(
                name, OutagesFamily.OUTAGES, List.of(CUSTOMERS, MOMENTARY), Result.DOUBLE, meaning, "0", arguments -> {
                    long customers = arguments.whole("customers", 1, Integer.MAX_VALUE);
                    long momentary = arguments.millis("momentary");
                    return outages -> output.applyAsDouble(outages.stats(momentary), customers);
                });
    }
}

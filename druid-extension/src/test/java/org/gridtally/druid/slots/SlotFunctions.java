package org.gridtally.druid.slots;

import static org.gridtally.druid.slots.Household.ENERGY;
import static org.gridtally.druid.slots.Household.POWER;
import static org.gridtally.druid.slots.Household.REGISTER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridtally.druid.functions.FunctionCatalogue;
import org.gridtally.druid.functions.MeterFunction;

/** Every function over slots with arguments for a {@link Household}, and the channel that it is asked about. */
record SlotFunctions(String channel, MeterFunction.Call<?> call) {
    /** The household's channels together. */
    static final String ALL = "all channels";

    private static final Map<String, Object> GRID = Map.of("step", "PT15M", "zone", "Europe/Berlin");
    private static final Map<String, Object> RANGE =
            with(GRID, Map.of("from", "2024-03-30T00:00+01:00", "to", "2024-04-02T00:00+02:00"));
    private static final Map<String, Object> DIALS = Map.of("digits", 5, "resolution", 1, "max_power", 5000);
    private static final Map<String, Object> DIALS_BETWEEN =
            with(DIALS, Map.of("from", "2024-03-30T10:20Z", "to", "2024-03-31T07:40Z"));
    private static final Map<String, Object> BOTH =
            with(DIALS, Map.of("interval_channel", ENERGY, "register_channel", REGISTER));
    private static final Map<String, Object> PHASES =
            Map.of("channel_a", "voltage_a", "channel_b", "voltage_b", "channel_c", "voltage_c");
    private static final Map<String, Object> BATTERY =
            Map.of("charge_channel", "charge", "discharge_channel", "discharge", "capacity", 10_000);
    private static final Map<String, Object> CALENDAR = Map.of(
            "calendar",
            "{\"zone\": \"Europe/Berlin\", \"defaultPeriod\": \"night\","
                    + " \"rules\": [{\"period\": \"day\", \"from\": \"06:00\", \"to\": \"22:00\"}]}");
    private static final Map<String, Case> CASES = cases();

    private record Case(String channel, Map<String, Object> arguments) {}

    /** Those of the catalogue, so that a new one without arguments here is noticed. */
    static List<SlotFunctions> all() {
        List<SlotFunctions> all = new ArrayList<>();
        for (MeterFunction<?> function : FunctionCatalogue.all()) {
            if (function.family().kind() == SlotsKind.INSTANCE) {
                Case one = CASES.get(function.name());
                if (one == null) {
                    throw new AssertionError(
                            function.name() + ": expected arguments for it in SlotFunctions, found none");
                }
                all.add(new SlotFunctions(one.channel, function.call(one.arguments)));
            }
        }
        return all;
    }

    private static Map<String, Case> cases() {
        Map<String, Case> cases = new HashMap<>();
        put(cases, ALL, Map.of(), "METER_SLOT_COUNT", "METER_SLOTS_OVERFLOW");
        put(cases, ALL, Map.of("min_quality", "EDITED"), "METER_USAGE");
        put(cases, ALL, Map.of("trust", "ESTIMATED"), "METER_QUALITY_SHARE");
        put(cases, ALL, GRID, "METER_COMPLETENESS", "METER_EXPECTED_COUNT", "METER_OFF_GRID_COUNT");
        put(cases, ENERGY, RANGE, "METER_GAP_COUNT", "METER_MISSING_COUNT", "METER_LONGEST_GAP");
        put(cases, ENERGY, RANGE, "METER_LONGEST_GAP_START");
        put(cases, REGISTER, DIALS, "REGISTER_DELTA", "REGISTER_ROLLOVERS", "REGISTER_RESETS", "REGISTER_BLIPS");
        put(cases, REGISTER, DIALS, "REGISTER_JUMPS", "REGISTER_AMBIGUOUS", "REGISTER_OUT_OF_RANGE");
        put(cases, REGISTER, DIALS, "REGISTER_COVERED_MILLIS");
        put(cases, REGISTER, DIALS_BETWEEN, "REGISTER_DELTA_AT", "REGISTER_COVERED_MILLIS_AT");
        put(cases, ALL, BOTH, "METER_SUM_DIFFERENCE");
        put(cases, ALL, with(BOTH, Map.of("tolerance", 1000)), "METER_SUM_CHECK");
        put(cases, ENERGY, with(GRID, Map.of("intervals", 4)), "METER_PEAK_DEMAND", "METER_PEAK_DEMAND_TIME");
        put(cases, ENERGY, Map.of("k", 3), "METER_TOP");
        put(cases, ENERGY, Map.of(), "METER_LOAD_FACTOR", "METER_MIN", "METER_MAX", "METER_MEAN", "METER_STDDEV");
        put(cases, ENERGY, Map.of(), "METER_MEDIAN", "METER_MAD");
        put(cases, ENERGY, Map.of("p", 0.9), "METER_QUANTILE");
        put(cases, ENERGY, Map.of("run", "FLAT"), "METER_LONGEST_RUN", "METER_LONGEST_RUN_MILLIS");
        put(cases, ENERGY, Map.of("run", "ESTIMATED"), "METER_LONGEST_RUN_START");
        put(cases, ENERGY, with(CALENDAR, Map.of("period", "day")), "METER_TOU_USAGE", "METER_TOU_COUNT");
        put(cases, ENERGY, CALENDAR, "METER_TOU");
        put(cases, POWER, Map.of(), "METER_INTEGRAL", "METER_TIME_WEIGHTED_AVG", "METER_INTEGRAL_MILLIS");
        put(cases, "voltage_a", Map.of("nominal", 230), "VOLTAGE_MILLIS_BELOW", "VOLTAGE_MILLIS_ABOVE");
        put(cases, "voltage_a", Map.of("nominal", 230), "VOLTAGE_MILLIS", "VOLTAGE_SAGS", "VOLTAGE_SWELLS");
        put(cases, ALL, PHASES, "PHASE_IMBALANCE", "PHASE_IMBALANCE_TIME");
        put(cases, ALL, Map.of("charge_channel", "charge"), "BESS_CHARGED");
        put(cases, ALL, Map.of("discharge_channel", "discharge"), "BESS_DISCHARGED");
        put(cases, ALL, BATTERY, "BESS_EQUIVALENT_CYCLES");
        put(cases, ALL, with(BATTERY, Map.of("soc_channel", "soc")), "BESS_ROUND_TRIP_EFFICIENCY");
        put(cases, ALL, Map.of("soc_channel", "soc"), "BESS_MILLIS_LOW", "BESS_MILLIS_HIGH");
        put(cases, ALL, Map.of("max_channel", "cell_max", "min_channel", "cell_min"), "BESS_CELL_SPREAD");
        put(cases, ENERGY, Map.of("rule", "robust_z"), "METER_ANOMALIES", "METER_ANOMALY_COUNT");
        put(cases, ENERGY, Map.of("rule", "cusum"), "METER_ANOMALY_SCORE");
        return cases;
    }

    private static void put(
            Map<String, Case> cases, String channel, Map<String, Object> arguments, String... functions) {
        for (String function : functions) {
            cases.put(function, new Case(channel, arguments));
        }
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }
}

package org.gridtally.druid.functions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every function over a state, in the order of the documentation. */
public final class FunctionCatalogue {
    private static final Map<String, List<? extends MeterFunction<?>>> CHAPTERS = new LinkedHashMap<>();

    static {
        CHAPTERS.put("Usage and trust", UsageFunctions.all());
        CHAPTERS.put("Completeness", GridFunctions.all());
        CHAPTERS.put("Registers", RegisterFunctions.all());
        CHAPTERS.put("Tariffs", TariffFunctions.all());
        CHAPTERS.put("Demand", DemandFunctions.all());
        CHAPTERS.put("Runs", RunFunctions.all());
        CHAPTERS.put("Samples over time", IntegralFunctions.all());
        CHAPTERS.put("Statistics", StatisticsFunctions.all());
        CHAPTERS.put("Voltage", VoltageFunctions.all());
        CHAPTERS.put("Batteries", BatteryFunctions.all());
        CHAPTERS.put("Anomalies", AnomalyFunctions.all());
        CHAPTERS.put("Fleets", FleetFunctions.all());
        CHAPTERS.put("Profiles and forecasts", ProfileFunctions.all());
        CHAPTERS.put("Outages", OutageFunctions.all());
    }

    private static final List<MeterFunction<?>> ALL =
            CHAPTERS.values().stream().<MeterFunction<?>>flatMap(List::stream).toList();

    private FunctionCatalogue() {}

    /** The functions by the chapter of the documentation that they belong to. */
    public static Map<String, List<? extends MeterFunction<?>>> chapters() {
        return Collections.unmodifiableMap(CHAPTERS);
    }

    /** All of them. */
    public static List<MeterFunction<?>> all() {
        return ALL;
    }

    /**
     * The function of this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static MeterFunction<?> function(@Nullable String name) {
        return ALL.stream()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        MeterFunctionPostAggregator.TYPE_NAME + ": property function: expected one of "
                                + ALL.stream().map(MeterFunction::name).toList() + ", found " + name));
    }
}

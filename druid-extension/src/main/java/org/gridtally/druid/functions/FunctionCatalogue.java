package org.gridtally.druid.functions;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every function over a state, in the order of the documentation. */
public final class FunctionCatalogue {
    private static final List<MeterFunction<?>> ALL = Stream.of(
                    UsageFunctions.all(),
                    GridFunctions.all(),
                    RegisterFunctions.all(),
                    DemandFunctions.all(),
                    RunFunctions.all(),
                    IntegralFunctions.all(),
                    StatisticsFunctions.all(),
                    VoltageFunctions.all(),
                    BatteryFunctions.all(),
                    AnomalyFunctions.all())
            .<MeterFunction<?>>flatMap(List::stream)
            .toList();

    private FunctionCatalogue() {}

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

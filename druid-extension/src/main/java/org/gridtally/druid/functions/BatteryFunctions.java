package org.gridtally.druid.functions;

import static org.gridtally.druid.functions.SlotsFunctions.MAX_GAP;
import static org.gridtally.druid.functions.SlotsFunctions.over;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.gridtally.core.Micros;
import org.gridtally.core.battery.Battery;
import org.gridtally.core.battery.CellSpread;
import org.gridtally.core.battery.ChargeExtremes;
import org.gridtally.core.channel.ChannelSeries;
import org.gridtally.core.slots.OneChannel;
import org.gridtally.core.slots.SlotState;
import org.gridtally.core.slots.Slots;
import org.gridtally.core.slots.Usage;
import org.jspecify.annotations.Nullable;

/** How a battery was used. */
final class BatteryFunctions {
    private static final Parameter CHARGE =
            Parameter.required("charge_channel", ParameterKind.TEXT, "channel of the energy into the battery, Wh");
    private static final Parameter DISCHARGE =
            Parameter.required("discharge_channel", ParameterKind.TEXT, "channel of the energy out of it, Wh");
    private static final Parameter SOC =
            Parameter.required("soc_channel", ParameterKind.TEXT, "channel of the state of charge, 0 to 1");
    private static final Parameter CAPACITY =
            Parameter.required("capacity", ParameterKind.NUMBER, "usable energy, Wh, above 0");
    private static final List<Parameter> EXTREMES = List.of(
            SOC,
            Parameter.withDefault("low", ParameterKind.NUMBER, "0.1", "almost empty, at or below"),
            Parameter.withDefault("high", ParameterKind.NUMBER, "0.9", "almost full, at or above"),
            MAX_GAP);

    private BatteryFunctions() {}

    static List<MeterFunction<SlotState>> all() {
        return List.of(
                energy("BESS_CHARGED", CHARGE, "energy into the battery, Wh"),
                energy("BESS_DISCHARGED", DISCHARGE, "energy out of the battery, Wh"),
                over(
                        "BESS_ROUND_TRIP_EFFICIENCY",
                        Result.DOUBLE,
                        List.of(CHARGE, DISCHARGE, SOC, CAPACITY),
                        "energy out over energy in less what stayed inside by the first and the last state of charge",
                        "NULL, also without state of charge",
                        BatteryFunctions::efficiency),
                over(
                        "BESS_EQUIVALENT_CYCLES",
                        Result.DOUBLE,
                        List.of(CHARGE, DISCHARGE, CAPACITY),
                        "full cycles that the throughput amounts to, throughput / (2 x capacity)",
                        "0",
                        BatteryFunctions::cycles),
                extremes("BESS_MILLIS_LOW", "time almost empty, ms", ChargeExtremes::millisLow),
                extremes("BESS_MILLIS_HIGH", "time almost full, ms", ChargeExtremes::millisHigh),
                over(
                        "BESS_CELL_SPREAD",
                        Result.DOUBLE,
                        List.of(
                                Parameter.required("max_channel", ParameterKind.TEXT, "channel of the highest cell, V"),
                                Parameter.required("min_channel", ParameterKind.TEXT, "channel of the lowest cell, V")),
                        "largest difference of both at one instant, V",
                        "NULL, also when no instant has both",
                        BatteryFunctions::spread));
    }

    private static MeterFunction<SlotState> energy(String name, Parameter channel, String meaning) {
        return over(name, Result.DOUBLE, List.of(channel), meaning, "0", arguments -> {
            String of = arguments.text(channel.name());
            return slots -> wattHours(slots, of);
        });
    }

    private static Accessor<SlotState> efficiency(Arguments arguments) {
        String charge = arguments.text("charge_channel");
        String discharge = arguments.text("discharge_channel");
        String soc = arguments.text("soc_channel");
        double capacity = capacity(arguments);
        return slots -> efficiency(
                new Battery(wattHours(slots, charge), wattHours(slots, discharge), capacity),
                ChannelSeries.only(new OneChannel(slots, soc)));
    }

    private static @Nullable Object efficiency(Battery battery, @Nullable ChannelSeries soc) {
        return soc == null
                ? null
                : (Object) battery.roundTripEfficiency(
                        Micros.toDouble(soc.value(0)), Micros.toDouble(soc.value(soc.size() - 1)));
    }

    private static Accessor<SlotState> cycles(Arguments arguments) {
        String charge = arguments.text("charge_channel");
        String discharge = arguments.text("discharge_channel");
        double capacity = capacity(arguments);
        return slots -> new Battery(wattHours(slots, charge), wattHours(slots, discharge), capacity).equivalentCycles();
    }

    private static MeterFunction<SlotState> extremes(
            String name, String meaning, ToLongFunction<ChargeExtremes> output) {
        return over(name, Result.BIGINT, EXTREMES, meaning, "NULL", arguments -> {
            String soc = arguments.text("soc_channel");
            long low = Objects.requireNonNull(arguments.micros("low"));
            long high = Objects.requireNonNull(arguments.micros("high"));
            if (low >= high) {
                throw arguments.refused("low", "below high, " + arguments.text("high"), arguments.text("low"));
            }
            long maxGap = arguments.millis("max_gap");
            return slots -> {
                ChannelSeries samples = ChannelSeries.only(new OneChannel(slots, soc));
                return samples == null
                        ? null
                        : (Object) output.applyAsLong(ChargeExtremes.of(samples, low, high, maxGap));
            };
        });
    }

    private static Accessor<SlotState> spread(Arguments arguments) {
        String highest = arguments.text("max_channel");
        String lowest = arguments.text("min_channel");
        return slots -> {
            OptionalLong micros = CellSpread.largest(slots, highest, lowest);
            return micros.isEmpty() ? null : (Object) Micros.toDouble(micros.getAsLong());
        };
    }

    private static double wattHours(Slots slots, String channel) {
        return Micros.toDouble(Usage.of(new OneChannel(slots, channel)));
    }

    private static double capacity(Arguments arguments) {
        double capacity = arguments.real("capacity");
        if (!(capacity > 0)) {
            throw arguments.refused("capacity", "above 0 Wh", capacity);
        }
        return capacity;
    }
}

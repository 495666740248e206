package org.gridtally.connect.source.nem12.format;

import java.util.Locale;
import org.gridtally.avro.MeasuredQuantity;
import org.gridtally.avro.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What does a unit of a file mean (MDFF specification, table of allowed UOM values)? Names are compared without regard
 * to case: KWH is everywhere.
 *
 * @param powerOfTen of the unit against the canonical one: 3 for kWh
 */
record NemUnit(Unit unit, MeasuredQuantity quantity, int powerOfTen) {
    private static final String ALLOWED =
            "MWh, kWh, Wh, MVArh, kVArh, VArh, MVAh, kVAh, VAh, MW, kW, W, MVAr, kVAr, VAr, MVA, kVA, VA, kV, V, kA, A or pf";

    /**
     * The unit of a channel. A blank unit is understood where the suffix says it: V is the voltage stream of the NMI
     * suffix table.
     */
    static NemUnit parse(String text, String suffix) throws Fault {
        if (text.isEmpty() && suffix.toUpperCase(Locale.ROOT).startsWith("V")) {
            return new NemUnit(Unit.V, MeasuredQuantity.VOLTAGE, 0);
        }
        NemUnit unit = named(text);
        if (unit == null) {
            throw Fault.of("UOM", ALLOWED, text);
        }
        return unit;
    }

    /** True for the name of a unit. */
    static boolean isName(String text) {
        return named(text) != null;
    }

    /** True when a value is an amount over its interval, so that values add up; a voltage or a power is a sample. */
    boolean isAmount() {
        return quantity == MeasuredQuantity.ENERGY;
    }

    private static @Nullable NemUnit named(String text) {
        String name = text.toLowerCase(Locale.ROOT);
        NemUnit unit = plain(name);
        if (unit == null && name.startsWith("k")) {
            unit = scaled(plain(name.substring(1)), 3);
        } else if (unit == null && name.startsWith("m")) {
            unit = scaled(plain(name.substring(1)), 6);
        }
        return unit;
    }

    private static @Nullable NemUnit plain(String name) {
        return switch (name) {
            case "wh" -> new NemUnit(Unit.Wh, MeasuredQuantity.ENERGY, 0);
            case "varh" -> new NemUnit(Unit.varh, MeasuredQuantity.ENERGY, 0);
            case "vah" -> new NemUnit(Unit.VAh, MeasuredQuantity.ENERGY, 0);
            case "w" -> new NemUnit(Unit.W, MeasuredQuantity.POWER, 0);
            case "var" -> new NemUnit(Unit.var, MeasuredQuantity.POWER, 0);
            case "va" -> new NemUnit(Unit.VA, MeasuredQuantity.POWER, 0);
            case "v" -> new NemUnit(Unit.V, MeasuredQuantity.VOLTAGE, 0);
            case "a" -> new NemUnit(Unit.A, MeasuredQuantity.CURRENT, 0);
            case "pf" -> new NemUnit(Unit.one, MeasuredQuantity.POWER_FACTOR, 0);
            default -> null;
        };
    }

    private static @Nullable NemUnit scaled(@Nullable NemUnit plain, int powerOfTen) {
        return plain == null || plain.unit == Unit.one ? null : new NemUnit(plain.unit, plain.quantity, powerOfTen);
    }
}

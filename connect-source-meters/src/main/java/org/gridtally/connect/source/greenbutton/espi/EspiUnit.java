package org.gridtally.connect.source.greenbutton.espi;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridtally.avro.MeasuredQuantity;
import org.gridtally.avro.Unit;
import org.jspecify.annotations.Nullable;

/** How an ESPI unit of measure becomes a canonical unit: the factor is exact by definition of the unit. */
enum EspiUnit {
    AMPERE(5, Unit.A, MeasuredQuantity.CURRENT, "1"),
    CELSIUS(23, Unit.degC, MeasuredQuantity.TEMPERATURE, "1"),
    VOLT(29, Unit.V, MeasuredQuantity.VOLTAGE, "1"),
    JOULE(31, Unit.J, MeasuredQuantity.ENERGY, "1"),
    HERTZ(33, Unit.Hz, MeasuredQuantity.FREQUENCY, "1"),
    WATT(38, Unit.W, MeasuredQuantity.POWER, "1"),
    CUBIC_METRE(42, Unit.m3, MeasuredQuantity.VOLUME, "1"),
    VOLT_AMPERE(61, Unit.VA, MeasuredQuantity.POWER, "1"),
    VAR(63, Unit.var, MeasuredQuantity.POWER, "1"),
    POWER_FACTOR(65, Unit.one, MeasuredQuantity.POWER_FACTOR, "1"),
    VOLT_AMPERE_HOUR(71, Unit.VAh, MeasuredQuantity.ENERGY, "1"),
    WATT_HOUR(72, Unit.Wh, MeasuredQuantity.ENERGY, "1"),
    VAR_HOUR(73, Unit.varh, MeasuredQuantity.ENERGY, "1"),
    CUBIC_FOOT(119, Unit.m3, MeasuredQuantity.VOLUME, "0.028316846592"),
    CUBIC_FOOT_COMPENSATED(120, Unit.m3, MeasuredQuantity.VOLUME, "0.028316846592"),
    CUBIC_FOOT_UNCOMPENSATED(123, Unit.m3, MeasuredQuantity.VOLUME, "0.028316846592"),
    US_GALLON(128, Unit.m3, MeasuredQuantity.VOLUME, "0.003785411784"),
    BRITISH_THERMAL_UNIT(132, Unit.J, MeasuredQuantity.ENERGY, "1055.05585262"),
    LITRE(134, Unit.m3, MeasuredQuantity.VOLUME, "0.001"),
    CUBIC_METRE_COMPENSATED(166, Unit.m3, MeasuredQuantity.VOLUME, "1"),
    CUBIC_METRE_UNCOMPENSATED(167, Unit.m3, MeasuredQuantity.VOLUME, "1"),
    /** The therm of the United States. */
    THERM(169, Unit.J, MeasuredQuantity.ENERGY, "105480400");

    private static final Map<Integer, EspiUnit> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(unit -> unit.code, Function.identity()));

    private final int code;
    private final Unit canonical;
    private final MeasuredQuantity quantity;
    private final BigDecimal factor;

    EspiUnit(int code, Unit canonical, MeasuredQuantity quantity, String factor) {
        this.code = code;
        this.canonical = canonical;
        this.quantity = quantity;
        this.factor = new BigDecimal(factor);
    }

    /** The unit of an ESPI {@code uom}, or null. */
    static @Nullable EspiUnit ofCode(int code) {
        return BY_CODE.get(code);
    }

    /** The codes this connector converts. */
    static String codes() {
        return BY_CODE.keySet().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    Unit canonical() {
        return canonical;
    }

    /** What is measured in this unit when the ReadingType does not say. */
    MeasuredQuantity quantity() {
        return quantity;
    }

    /** Canonical units in one of this unit. */
    BigDecimal factor() {
        return factor;
    }
}

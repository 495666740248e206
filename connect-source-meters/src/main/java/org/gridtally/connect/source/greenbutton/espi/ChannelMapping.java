package org.gridtally.connect.source.greenbutton.espi;

import java.math.BigDecimal;
import org.gridtally.avro.Commodity;
import org.gridtally.avro.MeasuredQuantity;
import org.gridtally.avro.ReadingKind;
import org.gridtally.connect.source.reading.Measurand;
import org.jspecify.annotations.Nullable;

/** What a ReadingType makes of the numbers of its channel: their meaning and their scale. */
final class ChannelMapping {
    private final ReadingType type;
    private final Measurand measurand;
    private final Scale scale;

    private ChannelMapping(ReadingType type, Measurand measurand, Scale scale) {
        this.type = type;
        this.measurand = measurand;
        this.scale = scale;
    }

    static ChannelMapping of(ReadingType type, Commodity serviceCategory, RegisterDefaults registers)
            throws Unreadable {
        ReadingKind kind = Espi.kind(type.accumulation(), type.intervalLength());
        if (kind == null) {
            throw new Unreadable(
                    "ReadingType.accumulationBehaviour",
                    "one of 1, 2, 3, 4, 6, 12, or an intervalLength",
                    Integer.toString(type.accumulation()));
        }
        EspiUnit unit = EspiUnit.ofCode(type.uom());
        if (unit == null) {
            throw new Unreadable("ReadingType.uom", "one of " + EspiUnit.codes(), Integer.toString(type.uom()));
        }
        if (Math.abs((long) type.multiplier()) > 18) {
            throw new Unreadable(
                    "ReadingType.powerOfTenMultiplier",
                    "a whole number from -18 to 18",
                    Integer.toString(type.multiplier()));
        }
        Scale scale = new Scale(unit.factor(), type.multiplier());
        return new ChannelMapping(type, measurand(type, kind, unit, serviceCategory, scale, registers), scale);
    }

    private static Measurand measurand(
            ReadingType type,
            ReadingKind kind,
            EspiUnit unit,
            Commodity serviceCategory,
            Scale scale,
            RegisterDefaults registers)
            throws Unreadable {
        Commodity own = Espi.commodity(type.commodity());
        MeasuredQuantity named = Espi.quantity(type.kind());
        boolean register = kind == ReadingKind.REGISTER;
        return new Measurand(
                own == Commodity.UNKNOWN ? serviceCategory : own,
                Espi.flow(type.flow()),
                named == null ? unit.quantity() : named,
                unit.canonical(),
                kind,
                kind == ReadingKind.INTERVAL ? type.intervalLength() : null,
                register ? digits(type, registers) : null,
                register ? resolution(type, scale, registers) : null);
    }

    private static @Nullable Integer digits(ReadingType type, RegisterDefaults registers) throws Unreadable {
        Integer digits = type.digits();
        if (digits == null) {
            return registers.digits();
        }
        if (digits < 1 || digits > 18) {
            throw new Unreadable("ReadingType.registerDigits", "a whole number from 1 to 18", digits.toString());
        }
        return digits;
    }

    private static @Nullable Long resolution(ReadingType type, Scale scale, RegisterDefaults registers)
            throws Unreadable {
        String resolution = type.resolution();
        if (resolution == null) {
            BigDecimal configured = registers.resolution();
            return configured == null ? null : scale.micros(configured.toPlainString());
        }
        try {
            return scale.micros(resolution);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Unreadable("ReadingType.registerResolution", "a decimal", resolution);
        }
    }

    /** The measurand of a reading whose timePeriod says it lasts so long; it overrides the ReadingType. */
    Measurand lasting(int seconds) {
        Measurand m = measurand;
        boolean same =
                m.kind() != ReadingKind.INTERVAL || Integer.valueOf(seconds).equals(m.intervalSeconds());
        return same ? m : Measurand.interval(m.commodity(), m.flow(), m.quantity(), m.unit(), seconds);
    }

    boolean isInterval() {
        return measurand.kind() == ReadingKind.INTERVAL;
    }

    /** Seconds from one reading to the next where a reading has no timePeriod. */
    int step() {
        return type.intervalLength();
    }

    Scale scale() {
        return scale;
    }
}

package org.gridtally.streams.alarm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.gridtally.avro.FlowDirection;
import org.gridtally.avro.MeasuredQuantity;
import org.gridtally.avro.MeterReading;
import org.gridtally.avro.ReadingKind;
import org.gridtally.avro.Unit;

/**
 * Which limits is a reading beyond? A value equal to its limit is not.
 *
 * <p>Demand is interval energy drawn from the grid, so energy given back (REVERSE) never breaches it.
 */
final class AlarmRules {
    static final String OVER_DEMAND = "OVER_DEMAND";
    static final String UNDER_VOLTAGE = "UNDER_VOLTAGE";
    static final String OVER_VOLTAGE = "OVER_VOLTAGE";

    private static final int SECONDS_PER_HOUR = 3600;

    private AlarmRules() {}

    /** True when some rule is about readings of this kind; the others need no look at the limits. */
    static boolean concern(MeterReading reading) {
        return isDemand(reading) || isVoltage(reading);
    }

    /** @param micros the reading's value */
    static List<Breach> breaches(MeterReading reading, long micros, Limits limits) {
        List<Breach> breaches = new ArrayList<>(1);
        if (isDemand(reading)) {
            demand(micros, reading.getIntervalSeconds(), limits.maxDemandMicroW(), breaches);
        } else if (isVoltage(reading)) {
            voltage(micros, limits, breaches);
        }
        return breaches;
    }

    private static boolean isDemand(MeterReading reading) {
        return reading.getKind() == ReadingKind.INTERVAL
                && reading.getQuantity() == MeasuredQuantity.ENERGY
                && reading.getUnit() == Unit.Wh
                && reading.getFlow() != FlowDirection.REVERSE;
    }

    private static boolean isVoltage(MeterReading reading) {
        return reading.getQuantity() == MeasuredQuantity.VOLTAGE && reading.getUnit() == Unit.V;
    }

    /** Compares by multiplication, which is exact; only the figure shown in the alarm is rounded. */
    private static void demand(long microWh, int seconds, long limit, List<Breach> breaches) {
        if (limit != Limits.NO_LIMIT && isGreaterProduct(microWh, SECONDS_PER_HOUR, limit, seconds)) {
            long microW = BigDecimal.valueOf(microWh)
                    .multiply(BigDecimal.valueOf(SECONDS_PER_HOUR))
                    .divide(BigDecimal.valueOf(seconds), 0, RoundingMode.HALF_EVEN)
                    .longValueExact();
            breaches.add(new Breach(OVER_DEMAND, microW, limit));
        }
    }

    private static void voltage(long microV, Limits limits, List<Breach> breaches) {
        if (limits.minVoltageMicroV() != Limits.NO_LIMIT && microV < limits.minVoltageMicroV()) {
            breaches.add(new Breach(UNDER_VOLTAGE, microV, limits.minVoltageMicroV()));
        }
        if (limits.maxVoltageMicroV() != Limits.NO_LIMIT && microV > limits.maxVoltageMicroV()) {
            breaches.add(new Breach(OVER_VOLTAGE, microV, limits.maxVoltageMicroV()));
        }
    }

    /** a x b greater than c x d, in 128 bits. */
    private static boolean isGreaterProduct(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high > 0 || (high == 0 && Long.compareUnsigned(a * b, c * d) > 0);
    }
}

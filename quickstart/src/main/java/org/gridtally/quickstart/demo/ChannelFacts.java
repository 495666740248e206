package org.gridtally.quickstart.demo;

import java.time.Instant;
import org.gridtally.avro.MeterReading;
import org.gridtally.avro.ReadingKind;
import org.gridtally.avro.Unit;
import org.gridtally.schemas.DecimalBytes;

/**
 * What the readings of one {@code usage point/channel} say about themselves.
 *
 * @param intervalSeconds length of its intervals, the shortest if they differ; 0 without intervals
 * @param first start of its first interval or its first instant
 * @param end end of its last interval or its last instant
 * @param dials digits of a register and one step of the last one in micro-units; both 0 where nobody tells
 */
record ChannelFacts(
        ReadingKind kind, boolean isWattHours, int intervalSeconds, Instant first, Instant end, Dials dials) {

    /** The size of a register. */
    record Dials(int digits, long resolutionMicros) {
        static final Dials UNKNOWN = new Dials(0, 0);

        /** Where the register starts over, micro-units. */
        long modulus() {
            long modulus = resolutionMicros;
            for (int i = 0; i < digits; i++) {
                modulus = Math.multiplyExact(modulus, 10);
            }
            return modulus;
        }
    }

    static ChannelFacts of(MeterReading reading) {
        Integer seconds = reading.getIntervalSeconds();
        int length = seconds == null ? 0 : seconds;
        Instant start = reading.getReadingTime();
        return new ChannelFacts(
                reading.getKind(),
                reading.getUnit() == Unit.Wh,
                length,
                start,
                start.plusSeconds(length),
                dials(reading));
    }

    private static Dials dials(MeterReading reading) {
        Integer digits = reading.getRegisterDigits();
        var resolution = reading.getRegisterResolution();
        return digits == null || resolution == null
                ? Dials.UNKNOWN
                : new Dials(digits, DecimalBytes.toMicros(resolution));
    }

    /** What both say together. */
    ChannelFacts and(ChannelFacts other) {
        return new ChannelFacts(
                kind,
                isWattHours,
                Math.min(intervalSeconds, other.intervalSeconds),
                first.isBefore(other.first) ? first : other.first,
                end.isAfter(other.end) ? end : other.end,
                dials);
    }

    boolean isInterval() {
        return kind == ReadingKind.INTERVAL;
    }

    /** True when differences of its readings are energy and it is known where they start over. */
    boolean isEnergyRegister() {
        return kind == ReadingKind.REGISTER && isWattHours && dials.digits() > 0;
    }
}

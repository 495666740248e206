package org.gridtally.connect.source.reading;

import org.gridtally.avro.Commodity;
import org.gridtally.avro.FlowDirection;
import org.gridtally.avro.MeasuredQuantity;
import org.gridtally.avro.ReadingKind;
import org.gridtally.avro.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What was measured and how; one instance is shared by all readings of a channel.
 *
 * @param intervalSeconds length of the interval, null unless the kind is INTERVAL
 * @param registerDigits dials of a register, null when not told
 * @param registerResolutionMicros one step of the last dial in micro-units, null when not told
 */
public record Measurand(
        Commodity commodity,
        FlowDirection flow,
        MeasuredQuantity quantity,
        Unit unit,
        ReadingKind kind,
        @Nullable Integer intervalSeconds,
        @Nullable Integer registerDigits,
        @Nullable Long registerResolutionMicros) {

    /** An amount over each interval of this length. */
    public static Measurand interval(
            Commodity commodity, FlowDirection flow, MeasuredQuantity quantity, Unit unit, int seconds) {
        return new Measurand(commodity, flow, quantity, unit, ReadingKind.INTERVAL, seconds, null, null);
    }

    /** A cumulative dial whose size is not known. */
    public static Measurand register(Commodity commodity, FlowDirection flow, MeasuredQuantity quantity, Unit unit) {
        return new Measurand(commodity, flow, quantity, unit, ReadingKind.REGISTER, null, null, null);
    }

    /** A sample at one instant. */
    public static Measurand instantaneous(
            Commodity commodity, FlowDirection flow, MeasuredQuantity quantity, Unit unit) {
        return new Measurand(commodity, flow, quantity, unit, ReadingKind.INSTANTANEOUS, null, null, null);
    }
}

package org.gridtally.streams.dedup;

import org.gridtally.avro.FlowDirection;
import org.gridtally.avro.MeasuredQuantity;
import org.gridtally.avro.MeterReading;
import org.gridtally.avro.ReadingKind;
import org.gridtally.avro.Unit;

/**
 * To which energy total of its usage point a reading counts. Kept with every value seen of a slot, so that a correction
 * takes the old value from the total it was added to. Written into the store by ordinal: a constant keeps its place.
 */
public enum UsageShare {
    /** To none: a register, a voltage, a volume, reactive energy. */
    NONE,
    /** To the energy delivered to the customer. */
    DELIVERED,
    /** To the energy received from the customer. */
    RECEIVED,
    /** Interval energy whose direction counts to neither total (NET, TOTAL, NONE). */
    UNDIRECTED;

    private static final UsageShare[] BY_CODE = values();

    /** The share of a reading by its kind, quantity, unit and direction. */
    public static UsageShare of(MeterReading reading) {
        if (reading.getKind() != ReadingKind.INTERVAL
                || reading.getQuantity() != MeasuredQuantity.ENERGY
                || reading.getUnit() != Unit.Wh) {
            return NONE;
        }
        if (reading.getFlow() == FlowDirection.FORWARD) {
            return DELIVERED;
        }
        return reading.getFlow() == FlowDirection.REVERSE ? RECEIVED : UNDIRECTED;
    }

    @SuppressWarnings("EnumOrdinal") // the constants keep their places, as said above
    int code() {
        return ordinal();
    }

    static UsageShare ofCode(int code) {
        return BY_CODE[code];
    }
}

package org.gridtally.streams.dedup;

import org.gridtally.avro.Disposition;
import org.gridtally.avro.MeterReading;
import org.jspecify.annotations.Nullable;

/**
 * A reading that was not seen before, decoded once and carried to every consumer of the topology.
 *
 * @param reading the reading as it arrived
 * @param framed its registry-framed bytes, disposition included, as they go to the output topics
 * @param disposition what it is to the values of its slot seen before
 * @param value its place in the order of values of its slot
 * @param replaced the value it replaces, for a CORRECTION
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Accepted(
        MeterReading reading, byte[] framed, Disposition disposition, SlotValue value, @Nullable SlotValue replaced) {
    /** True when this is now the canonical value of its slot. */
    public boolean isCanonical() {
        return disposition != Disposition.SUPERSEDED;
    }
}

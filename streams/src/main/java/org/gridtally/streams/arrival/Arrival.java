package org.gridtally.streams.arrival;

import org.gridtally.avro.MeterReading;

/**
 * A reading as it came from {@code meter.readings}: decoded, and the bytes it was decoded from.
 *
 * @param reading the reading
 * @param framed its registry-framed bytes
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Arrival(MeterReading reading, byte[] framed) {}

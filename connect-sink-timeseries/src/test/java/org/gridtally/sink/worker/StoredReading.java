package org.gridtally.sink.worker;

/**
 * A row as a store gives it back.
 *
 * @param time milliseconds since 1970
 * @param version milliseconds since 1970
 * @param micros the value in micro-units
 */
record StoredReading(String usagePoint, long time, long version, int qualityRank, long micros) {}

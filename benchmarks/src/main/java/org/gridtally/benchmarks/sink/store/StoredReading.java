package org.gridtally.benchmarks.sink.store;

/**
 * What of a reading decides which one is canonical, as it was made or as a store gives it back.
 *
 * @param time milliseconds since 1970
 * @param version milliseconds since 1970
 * @param micros the value in micro-units
 */
public record StoredReading(String usagePoint, long time, long version, int qualityRank, long micros) {}

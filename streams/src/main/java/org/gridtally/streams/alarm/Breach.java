package org.gridtally.streams.alarm;

/**
 * A limit that a reading is beyond.
 *
 * @param rule OVER_DEMAND, UNDER_VOLTAGE or OVER_VOLTAGE
 * @param observedMicros what was measured, in millionths of a W or V
 * @param limitMicros the limit, in the same unit
 */
record Breach(String rule, long observedMicros, long limitMicros) {}

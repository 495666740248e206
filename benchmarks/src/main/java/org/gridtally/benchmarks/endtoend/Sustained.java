package org.gridtally.benchmarks.endtoend;

/**
 * How long it took until SQL showed all rows.
 *
 * @param seconds from the start of the wait until all were there
 * @param secondsFromFirst from the first row to the last
 */
record Sustained(double seconds, double secondsFromFirst) {}

package org.gridtally.core.stl;

/**
 * The parts of a series, slot by slot; their sum is the series.
 *
 * @param trend the slow movement
 * @param seasonal what repeats from cycle to cycle
 * @param remainder what neither explains
 */
@SuppressWarnings("ArrayRecordComponent") // a plain carrier inside the core; compared by nobody
public record Decomposition(double[] trend, double[] seasonal, double[] remainder) {}

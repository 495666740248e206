package org.gridtally.simulator.espi;

/**
 * What happened on HTTP so far.
 *
 * @param requests feed requests, failed ones included
 * @param tooManyRequests answered 429
 * @param serverErrors answered 500
 * @param hangs kept waiting and then cut off
 * @param truncations answered with a body that ended early
 */
public record SimulatorStats(long requests, long tooManyRequests, long serverErrors, long hangs, long truncations) {}

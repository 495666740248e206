package org.gridtally.simulator.truth;

import org.gridtally.core.Quality;
import org.gridtally.simulator.ledger.SeriesKey;

/**
 * One reading as the plain readers of this package find it in a file.
 *
 * @param series channel
 * @param epochSecond start of the interval or instant
 * @param micros value in micro-units of the canonical unit
 * @param quality quality
 * @param version update time, epoch milliseconds
 */
public record TruthReading(SeriesKey series, long epochSecond, long micros, Quality quality, long version) {}

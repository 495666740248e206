package org.gridtally.simulator.ledger;

import java.time.Instant;
import org.gridtally.core.Quality;

/**
 * What every reader must end up with for one slot.
 *
 * @param series the channel
 * @param time start of the interval, or the instant
 * @param micros value in micro-units
 * @param version update time, epoch milliseconds
 * @param released when the head-end had it, epoch milliseconds; formats may tell a coarser version
 * @param quality quality
 */
public record CanonicalSlot(
        SeriesKey series, Instant time, long micros, long version, long released, Quality quality) {}

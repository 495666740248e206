package org.gridtally.streams.arrival;

import java.time.Duration;
import java.util.Optional;

/**
 * How far back de-duplication remembers.
 *
 * <p>A reading from before the limit is refused, since its slot may have been forgotten and a repeat of it would be
 * taken for new. The limit counts back from the wall clock, not from the latest reading: one meter whose clock stands
 * in 2099 must not make the job forget everyone else's year.
 *
 * @param length the retention; empty for ever
 */
public record RetentionLimit(Optional<Duration> length) {
    /** Remembers everything. */
    public static final RetentionLimit UNBOUNDED = new RetentionLimit(Optional.empty());

    /** True when a reading of this time is refused now. */
    public boolean isPast(long readingTimeMs, long nowMs) {
        return length.isPresent() && readingTimeMs < cutoff(nowMs);
    }

    /** The earliest time that is remembered. */
    public long cutoff(long nowMs) {
        return length.map(l -> nowMs - l.toMillis()).orElse(Long.MIN_VALUE);
    }
}

package org.gridtally.core.register;

import java.math.BigInteger;

/**
 * The range for which an advance is asked.
 *
 * @param from UTC milliseconds since 1970, included
 * @param to excluded
 */
record Span(long from, long to, RegisterEdges edges) {
    static final Span ALL = new Span(Long.MIN_VALUE, Long.MAX_VALUE, RegisterEdges.STRICT);

    Span {
        if (from >= to) {
            throw new IllegalArgumentException("range: expected from before to, found from " + from + " and to " + to);
        }
    }

    /** True when something of what happened between two readings counts. */
    boolean touches(long start, long end) {
        return edges == RegisterEdges.STRICT ? start >= from && end <= to : start < to && end > from;
    }

    /** How much of the time between two readings counts. */
    long millis(long start, long end) {
        return Math.min(end, to) - Math.max(start, from);
    }

    /**
     * How much of an advance counts. What the register showed at an edge is rounded down once, so that the advances of
     * neighbouring ranges add up to that of both.
     */
    long share(long advance, long start, long end) {
        return upTo(Math.min(end, to), advance, start, end) - upTo(Math.max(start, from), advance, start, end);
    }

    private static long upTo(long time, long advance, long start, long end) {
        if (time == start || time == end) {
            return time == start ? 0 : advance;
        }
        return BigInteger.valueOf(advance)
                .multiply(BigInteger.valueOf(time - start))
                .divide(BigInteger.valueOf(end - start))
                .longValueExact();
    }
}

package org.gridtally.core.register;

import org.gridtally.core.slots.Slots;

/**
 * How far registers advanced.
 *
 * <p>The received canonical readings of each series are taken in order of time. For a reading a and the next one b, with
 * d = b - a, M where the dials start again, and cap what the maximum power allows in the time between them:
 *
 * <ul>
 *   <li>cap &ge; M: ambiguous, the dials may have gone round unseen; counted, never guessed;
 *   <li>0 &le; d &le; cap: advance by d;
 *   <li>d &gt; cap: jump; advance by d, counted;
 *   <li>d &lt; 0 and M + d &le; cap: rollover, advance by M + d;
 *   <li>d &lt; 0 and the reading c after b has 0 &le; c - a &le; cap: b was a blip, left out;
 *   <li>d &lt; 0 otherwise: reset, see {@link ResetPolicy}.
 * </ul>
 *
 * <p>Without a maximum power there is no jump and nothing ambiguous, and a rollover is a &ge; 0.9 M followed by
 * b &le; 0.1 M. Readings outside [0, M) cannot be on these dials and are left out. Nothing is ever subtracted across two
 * series, that is across a meter exchange. Repeated readings left no trace in the slots and so cannot be counted.
 *
 * @param delta the advance in micro-units over all series
 * @param coveredMillis time between readings that the delta covers
 * @param outOfRange readings that the dials cannot show
 */
public record RegisterDelta(
        long delta,
        int rollovers,
        int resets,
        int blips,
        int jumps,
        int ambiguous,
        int outOfRange,
        long coveredMillis) {

    /**
     * The advance of all series together.
     *
     * @throws ArithmeticException when it does not fit a long
     */
    public static RegisterDelta of(Slots slots, RegisterRule rule) {
        return of(slots, rule, Span.ALL);
    }

    /**
     * The advance in [from, to), UTC milliseconds since 1970. Every reading is looked at, so that one outside each edge
     * tells what happened across it; past the first and the last reading nothing is extrapolated. What happens across an
     * edge is counted once where it is shared out, and not at all under {@link RegisterEdges#STRICT}.
     *
     * @throws ArithmeticException when it does not fit a long
     */
    public static RegisterDelta between(Slots slots, RegisterRule rule, long from, long to, RegisterEdges edges) {
        return of(slots, rule, new Span(from, to, edges));
    }

    private static RegisterDelta of(Slots slots, RegisterRule rule, Span span) {
        RegisterWalk walk = new RegisterWalk(rule, span);
        slots.complete().forEachSeries(walk::add);
        return walk.result();
    }
}

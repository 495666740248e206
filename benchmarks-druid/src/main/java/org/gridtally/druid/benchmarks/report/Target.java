package org.gridtally.druid.benchmarks.report;

import java.util.Locale;

/**
 * What a figure should reach.
 *
 * @param figure its name
 * @param bound at least, or at most
 * @param atLeast true where more is better
 */
public record Target(String figure, double bound, boolean atLeast) {
    /** The figure beside its target, met or missed. */
    public String judge(double found) {
        boolean met = atLeast ? found >= bound : found <= bound;
        return String.format(
                Locale.ROOT,
                "%s: %,.2f, target %s %,.0f: %s",
                figure,
                found,
                atLeast ? "at least" : "at most",
                bound,
                met ? "met" : "missed");
    }
}

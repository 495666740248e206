package org.gridtally.druid.benchmarks.usage;

/**
 * What a query said.
 *
 * @param groups rows of the result
 * @param wrong rows whose usage is not what the meter used
 * @param totalWh sum over all rows
 * @param trueWh what it should have been
 */
record Answer(long groups, long wrong, double totalWh, double trueWh) {
    double wrongShare() {
        return (double) wrong / groups;
    }

    /** How far the total is off, as a share of it. */
    double totalError() {
        return totalWh / trueWh - 1;
    }
}
